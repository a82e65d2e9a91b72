import { sql } from "drizzle-orm";
import type { SetRule } from "./set-rule.ts";

/** Who was reminded, by which way, under which plan. */
export const reminderRules: readonly SetRule[] = [
  {
    rule: "message_of_reminders_says_something",
    object: "message",
    over: sql`select count(*) as n from outbox where kind = 'reminder'`,
    broken: sql`
      select o.id::text, o.place_code, 'a reminder by ' || o.channel || ' to ' || o.destination_id as expected,
        coalesce(min(r.channel || ' to ' || r.recipient), 'none') as found
      from outbox o left join reminder r on r.outbox_id = o.id where o.kind = 'reminder'
      group by o.id having count(r.step) = 0
        or bool_or(r.channel <> o.channel or r.recipient <> o.destination_id)`,
  },
  {
    rule: "notification_of_reminders_says_something",
    object: "notification",
    over: sql`select count(*) as n from notification where kind = 'reminder'`,
    broken: sql`
      select n.id::text, min(r.place_code) as place_code, 'a reminder to person:' || n.person_id as expected,
        coalesce(min(r.channel || ' to ' || r.recipient), 'none') as found
      from notification n left join reminder r on r.notification_id = n.id where n.kind = 'reminder'
      group by n.id having count(r.step) = 0
        or bool_or(r.channel <> 'in_app' or r.recipient <> 'person:' || n.person_id)`,
  },
  {
    rule: "reminder_was_sent_to_its_step",
    object: "reminder",
    over: sql`select count(*) as n from reminder`,
    broken: sql`
      select r.subject_key || ' ' || r.step as id, r.place_code, r.planned_on::text as expected,
        coalesce(max(p.planned_on)::text, 'none') as found
      from reminder r left join reminder_progress p on p.subject_key = r.subject_key and p.due_on = r.due_on
      group by r.subject_key, r.due_on, r.step, r.planned_on, r.place_code
      having coalesce(max(p.planned_on) < r.planned_on, true)`,
  },
  {
    rule: "step_that_was_sent_reminded_somebody",
    object: "reminder",
    over: sql`select count(*) as n from reminder_progress`,
    broken: sql`
      select p.subject_key || ' ' || p.step as id, p.place_code, 'a reminder' as expected, 'none' as found
      from reminder_progress p where not exists (select from reminder r
        where r.subject_key = p.subject_key and r.due_on = p.due_on and r.step = p.step)`,
  },
  {
    rule: "reminder_plan_is_its_version",
    object: "reminder_plan",
    over: sql`select count(*) as n from reminder_plan`,
    broken: sql`
      select version as id, null as place_code, version as expected,
        encode(sha256(convert_to(text, 'UTF8')), 'hex') as found
      from reminder_plan where version <> encode(sha256(convert_to(text, 'UTF8')), 'hex')`,
  },
  {
    rule: "reminder_plan_was_let_in_by_two",
    object: "reminder_plan",
    over: sql`select count(*) as n from reminder_plan_adoption`,
    broken: sql`
      select a.id::text, a.place_code, 'proposed as it stands' as expected,
        p.kind || ' ' || p.stage || ' for ' || coalesce(p.payload::json->>'placeCode', 'nowhere') as found
      from reminder_plan_adoption a join proposal p on p.id = a.proposal_id
        join reminder_plan plan on plan.version = a.version
      where p.kind <> 'reminder_plan.change' or p.stage <> 'applied'
        or p.payload::json->>'placeCode' <> a.place_code or p.payload::jsonb->'plan' <> plan.text::jsonb`,
  },
];
