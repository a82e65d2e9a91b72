import { sql } from "drizzle-orm";
import { deadlineRules } from "./deadline-rules.ts";
import type { Check } from "./finding.ts";
import { reminderRules } from "./reminder-rules.ts";
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
    rule: "settled_message_has_its_attempt",
    object: "message",
    over: sql`select count(*) as n from outbox where status in ('dead', 'withdrawn')`,
    broken: sql`
      select o.id::text, o.place_code, o.status as expected, coalesce(a.outcome, 'no attempt') as found
      from outbox o left join lateral (select outcome from outbox_attempt a where a.outbox_id = o.id
        and a.outcome <> 'resent' order by fence desc limit 1) a on true
      where (o.status = 'dead' and a.outcome is distinct from 'failed')
        or (o.status = 'withdrawn' and a.outcome is distinct from 'withdrawn')`,
  },
  {
    rule: "attempt_was_made_under_its_fence",
    object: "message",
    over: sql`select count(*) as n from outbox_attempt`,
    broken: sql`
      select o.id::text, o.place_code, 'up to ' || o.fence as expected, max(a.fence)::text as found
      from outbox o join outbox_attempt a on a.outbox_id = o.id
      group by o.id having max(a.fence) > o.fence`,
  },
];

/** I8: what was to leave the store is written down exactly once, what was accepted outside has its receipt, and the dates it rests on moved as they may. */
export const checkOutbox: Check = (scene) =>
  holdRules("I8", scene, [...rules, ...reminderRules, ...deadlineRules]);
