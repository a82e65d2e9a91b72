import { batch, transfer } from "@daowei/db/schema";
import { givenUpStages } from "@daowei/domain/approvals";
import { civilDate } from "@daowei/domain/time";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { codesWithin } from "../places.ts";
import { anyOf } from "../reader.ts";
import { allMoney, bareDue, type Due, type YearAndPlace } from "./due.ts";

/** The dates of batches that carry money for a place, each with what is due and has arrived there. */
export async function duesOfBatches(
  { db, library }: Context,
  { fiscalYear, placeCode }: YearAndPlace,
): Promise<Due[]> {
  const codes = codesWithin({ library }, placeCode, fiscalYear);
  const rows = await db
    .select({
      batch,
      dueOn: transfer.dueOn,
      due: sql<string>`sum(${transfer.amountFen})::bigint`,
      arrived: sql<string>`sum(${transfer.arrivedFen})::bigint`,
    })
    .from(transfer)
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .where(
      and(
        eq(transfer.fiscalYear, fiscalYear),
        anyOf(transfer.placeCode, codes),
        notInArray(transfer.stage, [...givenUpStages]),
      ),
    )
    .groupBy(batch.id, transfer.dueOn);
  return rows.map(({ batch: row, dueOn, due, arrived }) => ({
    ...bareDue,
    id: idOfBatchDue(row.id, dueOn),
    dueOn: civilDate(dueOn),
    what: row.title,
    placeCode: row.placeCode,
    origin: row.dueOrigin,
    citation: row.dueCitation,
    reason: row.dueReason,
    batchId: row.id,
    batchNumber: row.number,
    policyId: row.policyId,
    concerns: "money",
    asked: allMoney,
    dueFen: BigInt(due),
    arrivedFen: BigInt(arrived),
  }));
}

export function idOfBatchDue(batchId: string, dueOn: string): string {
  return `batch:${batchId}:${dueOn}`;
}
