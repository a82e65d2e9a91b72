import { sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

const batches = sql`select count(*) as n from batch`;
const transfers = sql`select count(*) as n from transfer`;

const rules: readonly SetRule[] = [
  {
    rule: "batch_amount_is_its_transfers",
    object: "batch",
    over: batches,
    broken: sql`
      select b.id::text, b.place_code, b.amount_fen::text as expected, coalesce(sum(t.amount_fen), 0)::text as found
      from batch b left join transfer t on t.batch_id = b.id
      group by b.id having b.amount_fen <> coalesce(sum(t.amount_fen), 0)`,
  },
  {
    rule: "batch_count_is_its_transfers",
    object: "batch",
    over: batches,
    broken: sql`
      select b.id::text, b.place_code, b.transfer_count::text as expected, count(t.id)::text as found
      from batch b left join transfer t on t.batch_id = b.id
      group by b.id having b.transfer_count <> count(t.id)`,
  },
  {
    rule: "batch_heads_are_its_rows",
    object: "batch",
    over: batches,
    broken: sql`
      select b.id::text, b.place_code, b.heads::text as expected, coalesce(sum(c.heads), 0)::text as found
      from batch b left join (
        select distinct batch_id, place_code, insured_class, heads from obligation) c on c.batch_id = b.id
      group by b.id having b.heads <> coalesce(sum(c.heads), 0)`,
  },
  {
    rule: "transfer_amount_is_its_obligations",
    object: "transfer",
    over: transfers,
    broken: sql`
      select t.id::text, t.place_code, t.amount_fen::text as expected, coalesce(sum(o.amount_fen), 0)::text as found
      from transfer t left join obligation o
        on o.transfer_id = t.id and o.batch_id = t.batch_id and o.place_code = t.place_code
        and o.level = t.level and o.payer_code = t.payer_code
      group by t.id having t.amount_fen <> coalesce(sum(o.amount_fen), 0)`,
  },
  {
    rule: "transfer_legal_amount_is_its_obligations",
    object: "transfer",
    over: transfers,
    broken: sql`
      select t.id::text, t.place_code, coalesce(t.legal_fen, t.amount_fen)::text as expected,
        coalesce(sum(coalesce(o.legal_fen, o.amount_fen)), 0)::text as found
      from transfer t left join obligation o on o.transfer_id = t.id
      group by t.id
      having coalesce(t.legal_fen, t.amount_fen) <> coalesce(sum(coalesce(o.legal_fen, o.amount_fen)), 0)
        or count(o.legal_fen) <> case when t.legal_fen is null then 0 else count(o.id) end`,
  },
  {
    rule: "only_advances_pay_shares",
    object: "transfer",
    over: transfers,
    broken: sql`
      select t.id::text, t.place_code, 'a batch that pays ahead' as expected, b.kind as found
      from transfer t join batch b on b.id = t.batch_id
      where t.legal_fen is not null and b.kind <> 'advance'`,
  },
  {
    rule: "obligation_is_in_its_transfer",
    object: "obligation",
    over: sql`select count(*) as n from obligation`,
    broken: sql`
      select o.id::text, o.place_code, t.batch_id || ' ' || t.place_code || ' ' || t.level || ' ' || t.payer_code as expected,
        o.batch_id || ' ' || o.place_code || ' ' || o.level || ' ' || o.payer_code as found
      from obligation o join transfer t on t.id = o.transfer_id
      where (o.batch_id, o.place_code, o.level, o.payer_code) <> (t.batch_id, t.place_code, t.level, t.payer_code)`,
  },
  {
    rule: "headcount_total_is_its_rows",
    object: "headcount_version",
    over: sql`select count(*) as n from headcount_version`,
    broken: sql`
      select v.id::text, v.place_code, v.row_count || ' ' || v.place_count || ' ' || v.heads as expected,
        count(h.heads) || ' ' || count(distinct h.place_code) || ' ' || coalesce(sum(h.heads), 0) as found
      from headcount_version v left join headcount h on h.version_id = v.id
      group by v.id
      having (v.row_count, v.place_count, v.heads)
        <> (count(h.heads), count(distinct h.place_code), coalesce(sum(h.heads), 0))`,
  },
];

/** I1: parts add up to their wholes, to the fen and to the head. */
export const checkConservation: Check = (scene) => holdRules("I1", scene, rules);
