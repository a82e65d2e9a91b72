import { sql } from "drizzle-orm";
import { lastBelow } from "../range-below.ts";
import type { SetRule } from "./set-rule.ts";

/** From which entry of the chain to which each year was closed: the order of entries is the order of commits. */
const closedSpans = sql`
  select c.number as from_number, c.object_place_code as place_code, (c.payload::json->>'fiscalYear')::int as fiscal_year,
    (select min(o.number) from audit_entry o where o.act = 'fiscal_year.reopen' and o.object_id = c.object_id
      and o.number > c.number) as to_number
  from audit_entry c where c.act = 'fiscal_year.close'`;

/** Acts that say what is owed; those about money that is owed go on. */
const deciding = sql`('batch.create', 'batch.submit', 'batch.recall', 'batch.review', 'batch.approve', 'batch.send_back',
  'batch.reject', 'batch.reassign', 'batch.issue', 'batch.cancel', 'batch.attach', 'batch.remove_attachment')`;

/** The documents that acts of a fiscal year made or decided on. */
const documentActs = sql`
  select e.number, e.act, e.object_id, b.place_code, b.fiscal_year
  from audit_entry e join batch b on b.id::text = e.object_id where e.object_kind = 'batch' and e.act in ${deciding}
  union all
  select e.number, e.act, e.object_id, v.place_code, v.fiscal_year
  from audit_entry e join headcount_version v on v.id::text = e.object_id where e.act = 'headcounts.accept'`;

/** 已结账: while a year is closed nothing is said anew of what is owed for it, and two persons open it. */
export const closedYearRules: readonly SetRule[] = [
  {
    rule: "closed_year_is_left_alone",
    object: "fiscal_year",
    over: sql`select count(*) as n from fiscal_year_event where act = 'close'`,
    broken: sql`
      select s.fiscal_year || '-' || s.place_code as id, d.place_code, 'no act from entry ' || s.from_number as expected,
        d.act || ' ' || d.object_id || ' in entry ' || d.number as found
      from (${closedSpans}) s join (${documentActs}) d on d.fiscal_year = s.fiscal_year and d.number > s.from_number
        and (s.to_number is null or d.number < s.to_number)
        and d.place_code between s.place_code and ${lastBelow(sql`s.place_code`)}`,
  },
  {
    rule: "year_was_opened_by_two",
    object: "fiscal_year",
    over: sql`select count(*) as n from fiscal_year_event where act = 'reopen'`,
    broken: sql`
      select e.fiscal_year || '-' || e.place_code as id, e.place_code, 'a proposal that was let in' as expected,
        coalesce(p.kind || ' ' || p.stage, 'no proposal') as found
      from fiscal_year_event e left join proposal p on p.id = e.proposal_id
      where e.act = 'reopen' and (p.kind is distinct from 'fiscal_year.reopen' or p.stage <> 'applied'
        or p.payload::json->>'placeCode' <> e.place_code or p.payload::json->>'fiscalYear' <> e.fiscal_year::text)`,
  },
];
