import { sql } from "drizzle-orm";
import type { SetRule } from "./set-rule.ts";

const over = sql`select count(*) as n from deadline_event`;
const postponed = sql`select count(*) as n from deadline_event where act = 'postpone'`;

/** What was done about each deadline, beside what was done before it. */
const walked = sql`
  select e.*, row_number() over life as nth, lag(e.act) over life as before
  from deadline_event e window life as (partition by e.deadline_id order by e.seq)`;

/** The date that a postponement goes on from: the one before it, or the first where the name or its row says it. */
const startingFrom = sql`
  select e.*, coalesce(
      lag(e.due_on) over (partition by e.deadline_id order by e.seq),
      d.due_on,
      case when e.deadline_id like 'batch:%' then split_part(e.deadline_id, ':', 3)::date end) as from_on
  from deadline_event e left join deadline d on e.deadline_id = 'set:' || d.id::text where e.act = 'postpone'`;

/** What an office may have postponed by itself is what it set itself; all else took two persons. */
export const deadlineRules: readonly SetRule[] = [
  {
    rule: "deadline_events_run_without_a_gap",
    object: "deadline",
    over,
    broken: sql`
      select deadline_id as id, place_code, nth::text as expected, seq::text as found
      from (${walked}) w where seq <> nth`,
  },
  {
    rule: "deadline_act_fits_the_one_before",
    object: "deadline",
    over,
    broken: sql`
      select deadline_id as id, place_code, case act when 'reopen' then 'ended' else 'open' end as expected,
        seq || ' ' || act || ' after ' || coalesce(before, 'nothing') as found
      from (${walked}) w
      where (act = 'reopen') <> (coalesce(before, '') in ('mark_done', 'close'))`,
  },
  {
    rule: "postponement_goes_later",
    object: "deadline",
    over: postponed,
    broken: sql`
      select deadline_id as id, place_code, 'after ' || from_on as expected, due_on::text as found
      from (${startingFrom}) p where due_on <= from_on`,
  },
  {
    rule: "postponement_was_let_in_by_two",
    object: "deadline",
    over: postponed,
    broken: sql`
      select e.deadline_id as id, e.place_code, e.due_on || ' by two persons' as expected,
        coalesce(p.stage || ' ' || (p.payload::json->>'dueOn'), 'no proposal') as found
      from deadline_event e
      left join deadline d on e.deadline_id = 'set:' || d.id::text
      left join proposal p on p.id = e.proposal_id
      where e.act = 'postpone' and not (d.origin is not distinct from 'local' and e.proposal_id is null)
        and (p.kind is distinct from 'deadline.postpone' or p.stage <> 'applied'
          or p.payload::json->>'id' <> e.deadline_id or p.payload::json->>'dueOn' <> e.due_on::text)`,
  },
];
