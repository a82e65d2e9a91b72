import { sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

const orders = sql`select count(*) as n from payment_order`;

/** Payment orders are what leaves the store today: each is written before it is sent. */
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
];

/** I8: what was to leave the store is written down exactly once, and what was accepted outside has its receipt. */
export const checkOutbox: Check = (scene) => holdRules("I8", scene, rules);
