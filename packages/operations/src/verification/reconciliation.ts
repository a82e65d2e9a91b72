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
      from arrival a join transfer t on t.id = a.transfer_id where t.sent_on is null or a.arrived_on < t.sent_on`,
  },
];

/** I9: what has arrived is what the evidence says, in the right account, and never more than was sent. */
export const checkReconciliation: Check = (scene) => holdRules("I9", scene, rules);
