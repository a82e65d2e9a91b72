import { livePayments } from "@daowei/domain/transfers";
import { sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

/** What PostgreSQL itself must refuse twice; without these a race could get through between two checks. */
const guards = [
  "arrival_corrected_once",
  "arrival_line_once",
  "arrival_reversed_once",
  "arrival_voucher_once",
  "batch_event_batch_id_seq_pk",
  "batch_instalment",
  "batch_ordinal",
  "headcount_version_file_once",
  "headcount_version_number",
  "idempotency_user_id_act_key_pk",
  "obligation_owed_once",
  "outbox_dedupe",
  "payment_order_one_live",
  "payment_order_reference",
  "post_held_once",
  "reminder_once",
  "statement_file_once",
  "statement_line_once",
  "statement_superseded_once",
  "transfer_event_transfer_id_seq_pk",
  "transfer_once_per_batch",
  "transfer_ordinal",
];

/** Acts that happen to a transfer once in its life. */
const onceOnly = ["created", "issue", "cancel"];

const list = (values: readonly string[]) => sql`unnest(${sql.param(values)}::text[])`;

const rules: readonly SetRule[] = [
  {
    rule: "unique_index_stands",
    object: "index",
    over: sql`select count(*) as n from ${list(guards)}`,
    broken: sql`
      select wanted.name as id, null as place_code, 'unique, valid' as expected,
        case when c.oid is null then 'missing' else 'not valid' end as found
      from ${list(guards)} as wanted(name)
      left join pg_class c on c.relname = wanted.name and c.relnamespace = 'public'::regnamespace
      left join pg_index i on i.indexrelid = c.oid
      where c.oid is null or not (i.indisunique and i.indisvalid)`,
  },
  {
    rule: "reply_once_per_key",
    object: "idempotency",
    over: sql`select count(*) as n from idempotency`,
    broken: sql`
      select act || ' ' || key as id, null as place_code, '1' as expected, count(*)::text as found
      from idempotency group by user_id, act, key having count(*) > 1`,
  },
  {
    rule: "transfer_act_once",
    object: "transfer",
    over: sql`select count(*) as n from transfer_event where act = any(${sql.param(onceOnly)}::text[])`,
    broken: sql`
      select e.transfer_id::text as id, t.place_code, e.act || ' 1' as expected, e.act || ' ' || count(*) as found
      from transfer_event e join transfer t on t.id = e.transfer_id
      where e.act = any(${sql.param(onceOnly)}::text[])
      group by e.transfer_id, t.place_code, e.act having count(*) > 1`,
  },
  {
    rule: "voucher_once_per_transfer",
    object: "transfer",
    over: sql`select count(*) as n from arrival`,
    broken: sql`
      select a.transfer_id::text as id, t.place_code, '1' as expected, count(*) || ' ' || a.voucher_number as found
      from arrival a join transfer t on t.id = a.transfer_id
      where a.reverses is null and a.corrects is null and a.statement_line_id is null
      group by a.transfer_id, t.place_code, a.fund_account_code, a.voucher_number having count(*) > 1`,
  },
  {
    rule: "receipt_taken_back_once",
    object: "arrival",
    over: sql`select count(*) as n from arrival where reverses is not null`,
    broken: sql`
      select a.reverses::text as id, t.place_code, '1' as expected, count(*)::text as found
      from arrival a join transfer t on t.id = a.transfer_id
      where a.reverses is not null group by a.reverses, t.place_code having count(*) > 1`,
  },
  {
    rule: "one_live_order_per_transfer",
    object: "transfer",
    over: sql`select count(*) as n from payment_order`,
    broken: sql`
      select o.transfer_id::text as id, t.place_code, '1' as expected, count(*)::text as found
      from payment_order o join transfer t on t.id = o.transfer_id
      where o.status = any(${sql.param([...livePayments])}::text[])
      group by o.transfer_id, t.place_code having count(*) > 1`,
  },
  {
    rule: "owed_once",
    object: "obligation",
    over: sql`select count(*) as n from obligation where live`,
    broken: sql`
      select min(id::text) as id, place_code, '1' as expected, count(*)::text as found
      from obligation where live
      group by fiscal_year, place_code, insured_class, level, payer_code having count(*) > 1`,
  },
];

/** I2: what may happen once has happened at most once, and the database still refuses a second time. */
export const checkAtMostOnce: Check = (scene) => holdRules("I2", scene, rules);
