import { batch, transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { civilDate, daysBetween } from "@daowei/domain/time";
import { eq, type SQL } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { effectiveDueOn, ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { placeName } from "../places.ts";
import type { Reader } from "../reader.ts";

export interface TransferOfBatch {
  readonly transfer: typeof transfer.$inferSelect;
  readonly batchNumber: string;
  /** The date that holds, after postponements. */
  readonly dueOn: string;
  readonly illustrative: boolean;
}

export async function readTransfers(
  reader: Reader,
  where: SQL | undefined,
  { orderBy, limit }: { readonly orderBy: readonly SQL[]; readonly limit: number },
): Promise<TransferOfBatch[]> {
  return await reader
    .select({
      transfer,
      batchNumber: batch.number,
      illustrative: batch.illustrative,
      dueOn: effectiveDueOn,
    })
    .from(transfer)
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .leftJoin(postponements, ofTransfer)
    .where(where)
    .orderBy(...orderBy)
    .limit(limit);
}

export function summariseTransfer(context: Context, row: TransferOfBatch) {
  const { transfer: one, batchNumber, illustrative, dueOn } = row;
  const name = (code: string) => placeName(context, code, one.fiscalYear);
  const daysLeft = daysBetween(today(context), civilDate(dueOn));
  const open = one.stage !== "arrived" && one.stage !== "cancelled";
  return {
    id: one.id,
    number: `${batchNumber}-${String(one.ordinal).padStart(4, "0")}`,
    batchId: one.batchId,
    batchNumber,
    fiscalYear: one.fiscalYear,
    placeCode: one.placeCode,
    placeName: name(one.placeCode),
    level: one.level,
    payerCode: one.payerCode,
    payerName: name(one.payerCode),
    fundAccountCode: one.fundAccountCode,
    fundAccountName: name(one.fundAccountCode),
    amountFen: fenToText(one.amountFen),
    arrivedFen: fenToText(one.arrivedFen),
    stage: one.stage,
    match: one.match,
    held: one.heldByName === null ? null : { by: one.heldByName, reason: one.heldReason ?? "" },
    dueOn,
    postponedFrom: dueOn === one.dueOn ? null : one.dueOn,
    daysLeft,
    overdue: open && daysLeft < 0,
    sentOn: one.sentOn,
    sendVoucherNumber: one.sendVoucherNumber,
    illustrative,
  };
}
export type TransferSummary = ReturnType<typeof summariseTransfer>;
