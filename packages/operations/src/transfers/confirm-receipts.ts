import type { Transaction } from "@daowei/db";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { confirmReceipt, openFen } from "@daowei/domain/transfers";
import { sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { type Context, today } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { decideOnTransfersOf, followBatch } from "./follow-batch.ts";
import { type Locked, lockTransfers, type Transfer } from "./lock-transfers.ts";
import { Movements } from "./movements.ts";
import { type VoucherBook, vouchersOf } from "./vouchers.ts";

/** One receipt for one transfer. */
export interface ReceiptAsked {
  /** What the result is asked for by; several receipts may concern one transfer. */
  readonly key: string;
  readonly transferId: string;
  /** Null confirms all that is open. */
  readonly amountFen: bigint | null;
  readonly arrivedOn: string;
  readonly voucherNumber: string;
  /** The line of a statement that shows it; null where it was read from paper. */
  readonly statementLineId: string | null;
  /** The receipt, taken back in the same transaction, that this one stands for. */
  readonly corrects?: string;
  readonly reason?: string;
}

export interface Booking {
  readonly arrivalId: string;
  readonly transfer: Transfer;
  readonly amountFen: bigint;
  readonly corrects: string | null;
  readonly asked: ReceiptAsked;
}

export interface Outcome {
  readonly results: ReadonlyMap<string, Result<Booking, Problem>>;
  /** One line for each batch whose money arrived. */
  readonly deeds: readonly Deed[];
}

/** Holds receipts against their transfers, one after the other, and books those that fit; the others keep their reasons. */
export async function confirmReceipts(
  tx: Transaction,
  context: Context,
  receipts: readonly ReceiptAsked[],
): Promise<Outcome> {
  const ids = [...new Set(receipts.map(({ transferId }) => transferId))];
  const locked = await lockTransfers(tx, context, ids);
  const grounds: Grounds = {
    locked,
    refused: await refusals(tx, context, locked),
    vouchers: await vouchersOf(tx, ids),
    movements: new Movements(locked.transfers),
  };
  const results = new Map(receipts.map((asked) => [asked.key, judge(context, asked, grounds)]));
  const booked = [...results.values()].flatMap((result) => (result.ok ? [result.value] : []));
  await grounds.movements.write(tx, context);
  await keepArrivals(tx, context, booked);
  const deeds: Deed[] = [];
  for (const [batchId, own] of Map.groupBy(booked, (one) => one.transfer.batchId)) {
    const batch = locked.batches.get(batchId);
    if (batch === undefined) throw new Error(`batch ${batchId} was not locked`);
    await followBatch(tx, context, { batch, act: "confirm_arrival" });
    deeds.push(deedOf(batch, own));
  }
  return { results, deeds };
}

/** The batches whose money this person may not confirm, each with the reason. */
async function refusals(
  tx: Transaction,
  context: Context,
  { batches }: Locked,
): Promise<ReadonlyMap<string, Problem>> {
  const refused = new Map<string, Problem>();
  for (const batch of batches.values()) {
    const allowed = await decideOnTransfersOf(tx, context, { batch, act: "confirm_arrival" });
    if (!allowed.ok) refused.set(batch.id, allowed.problem);
  }
  return refused;
}

interface Grounds {
  readonly locked: Locked;
  readonly refused: ReadonlyMap<string, Problem>;
  readonly vouchers: VoucherBook;
  readonly movements: Movements;
}

function judge(
  context: Context,
  asked: ReceiptAsked,
  { refused, vouchers, movements }: Grounds,
): Result<Booking, Problem> {
  const { transferId, voucherNumber } = asked;
  const transfer = movements.of(transferId);
  if (transfer === undefined)
    return refuse({ kind: "not_found", object: "transfer", id: transferId });
  const problem = refused.get(transfer.batchId);
  // The stage that counts is the transfer's own, which the receipt is held against below.
  if (problem !== undefined && problem.kind !== "act_not_possible") return refuse(problem);
  const use = vouchers.use(asked);
  if (use === "taken") return refuse({ kind: "voucher_used", voucherNumber, transferId });
  const amountFen = asked.amountFen ?? openFen(transfer);
  const confirmed = confirmReceipt({
    transfer: { ...transfer, sentOn: transfer.sentOn === null ? null : civilDate(transfer.sentOn) },
    amountFen,
    arrivedOn: civilDate(asked.arrivedOn),
    today: today(context),
  });
  if (!confirmed.ok) return confirmed;
  const { act, stage, arrivedFen, match } = confirmed.value;
  const arrived = { amountFen, arrivedFen, match };
  movements.take(transferId, { act, to: stage, comment: voucherNumber, arrived });
  vouchers.note(asked);
  return ok({
    arrivalId: newId(),
    transfer,
    amountFen,
    corrects: asked.corrects ?? use.corrects,
    asked,
  });
}

async function keepArrivals(
  tx: Transaction,
  context: Context,
  booked: readonly Booking[],
): Promise<void> {
  if (booked.length === 0) return;
  const rows = booked.map(({ arrivalId, transfer, amountFen, corrects, asked }) => ({
    id: arrivalId,
    transfer: transfer.id,
    fund: transfer.fundAccountCode,
    amountFen: amountFen.toString(),
    on: asked.arrivedOn,
    voucher: asked.voucherNumber,
    line: asked.statementLineId,
    corrects,
    reason: asked.reason ?? null,
  }));
  const { userId, userName } = context.actor;
  await tx.execute(sql`
    insert into arrival (id, transfer_id, fund_account_code, amount_fen, arrived_on, voucher_number,
      confirmed_by, confirmed_by_name, corrects, reason, statement_line_id)
    select id, transfer, fund, "amountFen", "on", voucher, ${userId}, ${userName}, corrects, reason, line
    from json_to_recordset(${JSON.stringify(rows)}::json) as row(
      id uuid, transfer uuid, fund text, "amountFen" bigint, "on" date, voucher text, line uuid,
      corrects uuid, reason text)`);
}

function deedOf(batch: Batch, own: readonly Booking[]): Deed {
  const amountFen = own.reduce((sum, one) => sum + one.amountFen, 0n);
  return {
    act: "transfer.confirm_arrival",
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${batch.number}：${own.length} 笔到位，${formatFen(amountFen)} 元`,
    payload: {
      amountFen,
      arrivals: own.map(({ arrivalId, transfer, corrects, asked, ...one }) => ({
        arrivalId,
        transferId: transfer.id,
        amountFen: one.amountFen,
        arrivedOn: asked.arrivedOn,
        voucherNumber: asked.voucherNumber,
        statementLineId: asked.statementLineId,
        corrects,
      })),
    },
  };
}
