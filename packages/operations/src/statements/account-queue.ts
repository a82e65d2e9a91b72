import type { Transaction } from "@daowei/db";
import { sql } from "drizzle-orm";

/** Whatever spends the lines of one account, or adds to them, comes one after the other. */
export async function accountQueue(tx: Transaction, fundAccountCode: string): Promise<void> {
  const queue = `statements ${fundAccountCode}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${queue}, 0))`);
}
