import { batch, policyVersion, transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { civilDate, daysBetween } from "@daowei/domain/time";
import { eq, type SQL, sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { effectiveDueOn, ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { placeName } from "../places.ts";
import { instant, type Reader } from "../reader.ts";
import type { Batch } from "./lock-batch.ts";

interface Progress {
  readonly policyNumber: string;
  readonly sentFen: bigint;
  readonly arrivedFen: bigint;
  /** Transfers that rest on a text nobody has confirmed. */
  readonly unconfirmed: number;
  /** The earliest date that holds for any of its transfers, after postponements. */
  readonly dueOn: string;
}

export interface BatchInProgress extends Progress {
  readonly batch: Batch;
}

/** Batches with what of them is sent and arrived: two queries for any number. */
export async function readBatches(
  reader: Reader,
  where: SQL | undefined,
): Promise<BatchInProgress[]> {
  const rows = await reader
    .select({
      batch,
      policyNumber: policyVersion.number,
      sent: sql<string>`coalesce(sum(${transfer.amountFen}) filter (where ${transfer.stage} in ('sent','arrived')), 0)::bigint`,
      arrived: sql<string>`sum(${transfer.arrivedFen})::bigint`,
      unconfirmed: sql<string>`count(*) filter (where ${transfer.unconfirmed})`,
      dueOn: sql<string>`min(${effectiveDueOn})`,
    })
    .from(batch)
    .innerJoin(policyVersion, eq(policyVersion.version, batch.policyVersion))
    .innerJoin(transfer, eq(transfer.batchId, batch.id))
    .leftJoin(postponements, ofTransfer)
    .where(where)
    .groupBy(batch.id, policyVersion.version)
    .orderBy(sql`${batch.updatedAt} desc`, batch.id);
  return rows.map(({ batch: row, policyNumber, sent, arrived, unconfirmed, dueOn }) => ({
    batch: row,
    dueOn,
    policyNumber,
    sentFen: BigInt(sent),
    arrivedFen: BigInt(arrived),
    unconfirmed: Number(unconfirmed),
  }));
}

export function summarise(context: Context, progress: BatchInProgress) {
  const { batch: row, policyNumber, sentFen, arrivedFen, dueOn } = progress;
  const daysLeft = daysBetween(today(context), civilDate(dueOn));
  const open = row.stage !== "arrived" && row.stage !== "cancelled";
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    documentNumber: row.documentNumber,
    fiscalYear: row.fiscalYear,
    kind: row.kind,
    instalment: row.instalment,
    stage: row.stage,
    returned: row.returned,
    held: row.heldBy !== null,
    placeCode: row.placeCode,
    placeName: placeName(context, row.placeCode, row.fiscalYear),
    policyId: row.policyId,
    policyNumber,
    transferCount: row.transferCount,
    unconfirmedTransfers: progress.unconfirmed,
    amountFen: fenToText(row.amountFen),
    sentFen: fenToText(sentFen),
    arrivedFen: fenToText(arrivedFen),
    dueOn,
    postponedFrom: dueOn === row.dueOn ? null : row.dueOn,
    dueOrigin: row.dueOrigin,
    daysLeft,
    overdue: open && daysLeft < 0,
    preparedBy: row.preparedByName,
    updatedAt: instant(row.updatedAt),
    revision: row.revision,
    revisionHash: row.revisionHash,
    illustrative: row.illustrative,
  };
}
export type BatchSummary = ReturnType<typeof summarise>;
