import type { Transaction } from "@daowei/db";
import { sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { matchAccount } from "./match-account.ts";

/**
 * Marks the transfers of an account for which a line is proposed. The mark says where to look; it is no money, is made anew
 * whenever lines or receipts change, and gives way to what is confirmed.
 */
export async function markTentative(
  tx: Transaction,
  context: Context,
  fundAccountCode: string,
): Promise<void> {
  const { matching } = await matchAccount(tx, context, fundAccountCode);
  const proposed = matching.proposals.flatMap(({ allocations }) =>
    allocations.map(({ transferId }) => transferId),
  );
  await tx.execute(sql`
    update transfer set match = case when id = any(${sql.param(proposed)}::uuid[]) then 'tentative' else 'none' end
    where fund_account_code = ${fundAccountCode} and arrived_fen = 0
      and (match = 'tentative') <> (id = any(${sql.param(proposed)}::uuid[]))`);
}
