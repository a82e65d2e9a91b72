import type { Transaction } from "@daowei/db";
import { sql } from "drizzle-orm";

/** Imports and verdicts of one place and year come one after the other: each sees what the one before left. */
export async function queueFor(
  tx: Transaction,
  { placeCode, fiscalYear }: { readonly placeCode: string; readonly fiscalYear: number },
): Promise<void> {
  const queue = `headcounts ${placeCode} ${fiscalYear}`;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${queue}, 0))`);
}
