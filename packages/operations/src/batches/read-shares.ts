import { transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** 预拨比例 of a batch: each share with its reason, its places, and what it makes of what is owed; null where all is paid whole. */
export async function readShares(reader: Reader, batchId: string) {
  const rows = await reader
    .select({
      percent: sql<string>`${transfer.advancePercent}`,
      reason: sql<string>`${transfer.advanceReason}`,
      places: sql<string>`count(distinct ${transfer.placeCode})`,
      legal: sql<string>`sum(${transfer.legalFen})::bigint`,
      amount: sql<string>`sum(${transfer.amountFen})::bigint`,
    })
    .from(transfer)
    .where(and(eq(transfer.batchId, batchId), isNotNull(transfer.legalFen)))
    .groupBy(transfer.advancePercent, transfer.advanceReason)
    .orderBy(asc(sql`min(${transfer.ordinal})`));
  if (rows.length === 0) return null;
  const [whole] = await reader
    .select({
      legal: sql<string>`sum(coalesce(${transfer.legalFen}, ${transfer.amountFen}))::bigint`,
    })
    .from(transfer)
    .where(eq(transfer.batchId, batchId));
  if (whole === undefined) throw new Error("an aggregate without a row");
  return {
    legalFen: fenToText(BigInt(whole.legal)),
    shares: rows.map(({ percent, reason, places, legal, amount }) => ({
      percent,
      reason,
      places: Number(places),
      legalFen: fenToText(BigInt(legal)),
      amountFen: fenToText(BigInt(amount)),
    })),
  };
}
