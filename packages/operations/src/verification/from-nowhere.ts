import { sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

const rules: readonly SetRule[] = [
  {
    rule: "batch_event_has_its_entry",
    object: "batch",
    over: sql`select count(*) as n from batch_event`,
    broken: sql`
      select b.id::text, b.place_code, made.n || ' ' || made.user_name as expected, coalesce(said.n, 0)::text as found
      from (select batch_id, user_id, user_name, count(*) as n from batch_event group by 1, 2, 3) made
      join batch b on b.id = made.batch_id
      left join (select object_id, user_id, count(*) as n from audit_entry
        where object_kind = 'batch' group by 1, 2) said
        on said.object_id = made.batch_id::text and said.user_id = made.user_id
      where coalesce(said.n, 0) < made.n`,
  },
  {
    rule: "transfer_event_has_its_entry",
    object: "transfer",
    over: sql`select count(*) as n from transfer_event`,
    broken: sql`
      select t.id::text, t.place_code, 'an entry by ' || e.user_name as expected, 'none' as found
      from (select distinct transfer_id, user_id, user_name from transfer_event) e join transfer t on t.id = e.transfer_id
      where not exists (select from audit_entry a where a.user_id = e.user_id
        and ((a.object_kind = 'batch' and a.object_id = t.batch_id::text)
          or (a.object_kind = 'transfer' and a.object_id = t.id::text)))`,
  },
  {
    rule: "arrival_has_its_entry",
    object: "arrival",
    over: sql`select count(*) as n from arrival`,
    broken: sql`
      select r.id::text, t.place_code, 'an entry by ' || r.confirmed_by_name as expected, 'none' as found
      from arrival r join transfer t on t.id = r.transfer_id
      where not exists (select from audit_entry a where a.user_id = r.confirmed_by
        and ((a.object_kind = 'batch' and a.object_id = t.batch_id::text)
          or (a.object_kind = 'transfer' and a.object_id = t.id::text)))`,
  },
  {
    rule: "mark_is_as_it_was_made",
    object: "audit_mark",
    over: sql`select count(*) as n from audit_mark`,
    broken: sql`
      select m.id::text, m.place_code, coalesce(a.payload::json->>'textSha256', 'an entry') as expected,
        encode(sha256(convert_to(m.text, 'UTF8')), 'hex') as found
      from audit_mark m left join audit_entry a on a.object_kind = 'audit_mark' and a.object_id = m.id::text
      where a.payload::json->>'textSha256' is distinct from encode(sha256(convert_to(m.text, 'UTF8')), 'hex')
        or a.payload::json->>'objectId' <> m.object_id or a.user_id <> m.marked_by`,
  },
  {
    rule: "deadline_has_its_entry",
    object: "deadline",
    over: sql`select count(*) as n from deadline`,
    broken: sql`
      select d.id::text, d.place_code, 'an entry' as expected, 'none' as found
      from deadline d
      where not exists (select from audit_entry a where a.object_kind = 'deadline' and a.act = 'deadline.set'
        and a.object_id = 'set:' || d.id::text)`,
  },
  {
    rule: "deadline_event_has_its_entry",
    object: "deadline",
    over: sql`select count(*) as n from deadline_event`,
    broken: sql`
      select made.deadline_id as id, made.place_code, made.n::text as expected, coalesce(said.n, 0)::text as found
      from (select deadline_id, place_code, act, count(*) as n from deadline_event group by 1, 2, 3) made
      left join (select object_id, act, count(*) as n from audit_entry where object_kind = 'deadline' group by 1, 2) said
        on said.object_id = made.deadline_id and said.act = 'deadline.' || made.act
      where coalesce(said.n, 0) < made.n`,
  },
  {
    rule: "fiscal_year_event_has_its_entry",
    object: "fiscal_year",
    over: sql`select count(*) as n from fiscal_year_event`,
    broken: sql`
      select e.fiscal_year || '-' || e.place_code as id, e.place_code, e.seq || ' ' || e.act as expected, 'none' as found
      from fiscal_year_event e
      where not exists (select from audit_entry a where a.object_kind = 'fiscal_year' and a.act = 'fiscal_year.' || e.act
        and a.object_id = e.fiscal_year || '-' || e.place_code and a.payload::json->>'seq' = e.seq::text)`,
  },
  {
    rule: "copy_has_its_entry",
    object: "batch",
    over: sql`select count(*) as n from batch_copy`,
    broken: sql`
      select c.batch_id::text as id, b.place_code, 'an entry by ' || c.recorded_by_name as expected, 'none' as found
      from batch_copy c join batch b on b.id = c.batch_id
      where not exists (select from audit_entry a where a.object_kind = 'batch' and a.act = 'batch.copy'
        and a.object_id = c.batch_id::text and a.user_id = c.recorded_by)`,
  },
  ...[
    { object: "api_key", place: sql`o.place_code` },
    { object: "headcount_version", place: sql`o.place_code` },
    { object: "post", place: sql`o.place_code` },
    { object: "proposal", place: sql`o.place_code` },
    { object: "period_start", place: sql`o.place_code` },
    { object: "person", place: sql`null` },
  ].map(({ object, place }) => ({
    rule: `${object}_has_its_entry`,
    object,
    over: sql`select count(*) as n from ${sql.identifier(object)}`,
    broken: sql`
      select o.id::text, ${place} as place_code, 'an entry' as expected, 'none' as found
      from ${sql.identifier(object)} o
      where not exists (select from audit_entry a where a.object_kind = ${object} and a.object_id = o.id::text)`,
  })),
];

/** I4: nothing appears from nowhere: every fact has the entry of the act that made it. */
export const checkFromNowhere: Check = (scene) => holdRules("I4", scene, rules);
