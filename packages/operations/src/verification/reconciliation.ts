import { sql } from "drizzle-orm";
import type { Check } from "./finding.ts";
import { holdRules, type SetRule } from "./set-rule.ts";

const rules: readonly SetRule[] = [
  {
    rule: "arrived_is_its_arrivals",
    object: "transfer",
    over: sql`select count(*) as n from transfer`,
    broken: sql`
      select t.id::text, t.place_code, coalesce(sum(a.amount_fen), 0)::text as expected, t.arrived_fen::text as found
      from transfer t left join arrival a on a.transfer_id = t.id
      group by t.id having t.arrived_fen <> coalesce(sum(a.amount_fen), 0)`,
  },
  {
    rule: "never_more_than_the_transfer",
    object: "transfer",
    over: sql`select count(*) as n from transfer`,
    broken: sql`
      select t.id::text, t.place_code, t.amount_fen::text as expected, coalesce(sum(a.amount_fen), 0)::text as found
      from transfer t join arrival a on a.transfer_id = t.id
      group by t.id having coalesce(sum(a.amount_fen), 0) > t.amount_fen`,
  },
  {
    rule: "arrival_in_the_fund_account",
    object: "arrival",
    over: sql`select count(*) as n from arrival`,
    broken: sql`
      select a.id::text, t.place_code, t.fund_account_code as expected, a.fund_account_code as found
      from arrival a join transfer t on t.id = a.transfer_id where a.fund_account_code <> t.fund_account_code`,
  },
  {
    rule: "arrived_after_it_was_sent",
    object: "arrival",
    over: sql`select count(*) as n from arrival`,
    broken: sql`
      select a.id::text, t.place_code, coalesce(t.sent_on::text, 'sent') as expected, a.arrived_on::text as found
      from arrival a join transfer t on t.id = a.transfer_id
      where a.reverses is null and not exists (select from arrival back where back.reverses = a.id)
        and (t.sent_on is null or a.arrived_on < t.sent_on)`,
  },
  {
    rule: "reversal_takes_back_one_receipt_whole",
    object: "arrival",
    over: sql`select count(*) as n from arrival where reverses is not null`,
    broken: sql`
      select a.id::text, t.place_code, older.transfer_id || ' ' || -older.amount_fen as expected,
        a.transfer_id || ' ' || a.amount_fen as found
      from arrival a join arrival older on older.id = a.reverses join transfer t on t.id = a.transfer_id
      where older.transfer_id <> a.transfer_id or older.amount_fen + a.amount_fen <> 0 or older.reverses is not null`,
  },
  {
    rule: "statement_ties",
    object: "statement",
    over: sql`select count(*) as n from statement`,
    broken: sql`
      select s.id::text, s.fund_account_code as place_code, s.closing_fen || ' ' || s.line_count as expected,
        (s.opening_fen + coalesce(sum(case l.direction when 'credit' then l.amount_fen else -l.amount_fen end), 0))
          || ' ' || count(l.id) as found
      from statement s left join statement_entry e on e.statement_id = s.id left join statement_line l on l.id = e.line_id
      group by s.id
      having s.line_count <> count(l.id) or s.closing_fen <> s.opening_fen
        + coalesce(sum(case l.direction when 'credit' then l.amount_fen else -l.amount_fen end), 0)`,
  },
  {
    rule: "line_pays_no_more_than_it_shows",
    object: "statement_line",
    over: sql`select count(*) as n from statement_line`,
    broken: sql`
      select l.id::text, l.fund_account_code as place_code, l.amount_fen::text as expected, sum(a.amount_fen)::text as found
      from statement_line l join arrival a on a.statement_line_id = l.id
      group by l.id
      having sum(a.amount_fen) > l.amount_fen or sum(a.amount_fen) < 0 or l.direction <> 'credit'`,
  },
];

/** I9: what has arrived is what the evidence says, in the right account, and never more than was sent. */
export const checkReconciliation: Check = (scene) => holdRules("I9", scene, rules);
