import { sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

const orders = sql`select count(*) as n from payment_order`;

/** Payment orders and messages are what leaves the store: each is written before it is sent. */
const rules: readonly SetRule[] = [
  {
    rule: "ordered_payment_has_its_order",
    object: "transfer",
    over: sql`select count(*) as n from transfer_event where act = 'order_payment'`,
    broken: sql`
      select t.id::text, t.place_code, count(distinct e.seq)::text as expected, count(distinct o.id)::text as found
      from transfer t
      left join transfer_event e on e.transfer_id = t.id and e.act = 'order_payment'
      left join payment_order o on o.transfer_id = t.id
      group by t.id having count(distinct e.seq) <> count(distinct o.id)`,
  },
  {
    rule: "order_is_for_the_whole_transfer",
    object: "payment_order",
    over: orders,
    broken: sql`
      select o.id::text, t.place_code, t.amount_fen::text as expected, o.amount_fen::text as found
      from payment_order o join transfer t on t.id = o.transfer_id where o.amount_fen <> t.amount_fen`,
  },
  {
    rule: "accepted_order_has_a_receipt",
    object: "payment_order",
    over: sql`select count(*) as n from payment_order where status in ('accepted', 'returned')`,
    broken: sql`
      select o.id::text, t.place_code, 'number and day of the paying system' as expected,
        coalesce(o.remote_id, 'none') || ' ' || coalesce(o.paid_on::text, 'none') as found
      from payment_order o join transfer t on t.id = o.transfer_id
      where o.status in ('accepted', 'returned') and (o.remote_id is null or o.paid_on is null)`,
  },
  {
    rule: "delivered_message_has_a_receipt",
    object: "message",
    over: sql`select count(*) as n from outbox where status = 'delivered'`,
    broken: sql`
      select o.id::text, o.place_code, 'a receipt' as expected, 'none' as found from outbox o
      where o.status = 'delivered' and not exists (
        select from outbox_attempt a where a.outbox_id = o.id and a.outcome = 'delivered')`,
  },
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
];

/** I8: what was to leave the store is written down exactly once, and what was accepted outside has its receipt. */
export const checkOutbox: Check = (scene) => holdRules("I8", scene, rules);
