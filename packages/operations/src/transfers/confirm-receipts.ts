import type { Transaction } from "@daowei/db";
import { arrival } from "@daowei/db/schema";
import { formatFen } from "@daowei/domain/money";
import { refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { type Confirmed, confirmReceipt, openFen } from "@daowei/domain/transfers";
import { and, eq, sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { type Context, today } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { anyId } from "../reader.ts";
import { decideOnTransfersOf, followBatch } from "./follow-batch.ts";
import { type Locked, lockTransfers, type Transfer } from "./lock-transfers.ts";

export interface Receipts {
  /** Null confirms all that is open. */
  readonly items: ReadonlyMap<string, bigint | null>;
  readonly arrivedOn: string;
  readonly voucherNumber: string;
}

interface Booking extends Confirmed {
  readonly transfer: Transfer;
  readonly amountFen: bigint;
}

export interface Outcome {
  readonly results: ReadonlyMap<string, Result<Booking, Problem>>;
  /** One line for each batch whose money arrived. */
  readonly deeds: readonly Deed[];
}

/** Holds receipts against their transfers and books those that fit; the others keep their reasons. */
export async function confirmReceipts(
  tx: Transaction,
  context: Context,
  receipts: Receipts,
): Promise<Outcome> {
  const ids = [...receipts.items.keys()];
  const locked = await lockTransfers(tx, context, ids);
  const known = { locked, refused: await refusals(tx, context, locked) };
  const used = await vouchersUsed(tx, ids, receipts.voucherNumber);
  const results = new Map(
    ids.map((id) => [id, judge(context, id, { ...receipts, ...known, used })]),
  );
  const booked = [...results.values()].flatMap((result) => (result.ok ? [result.value] : []));
  await book(tx, context, { booked, receipts });
  const deeds: Deed[] = [];
  for (const [batchId, own] of Map.groupBy(booked, (one) => one.transfer.batchId)) {
    const batch = locked.batches.get(batchId);
    if (batch === undefined) throw new Error(`batch ${batchId} was not locked`);
    await followBatch(tx, context, { batch, act: "confirm_arrival" });
    deeds.push(deedOf(batch, own, receipts));
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

async function vouchersUsed(
  tx: Transaction,
  ids: readonly string[],
  voucherNumber: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: arrival.transferId })
    .from(arrival)
    .where(and(anyId(arrival.transferId, ids), eq(arrival.voucherNumber, voucherNumber)));
  return new Set(rows.map((row) => row.id));
}

interface Grounds extends Receipts {
  readonly locked: Locked;
  readonly refused: ReadonlyMap<string, Problem>;
  readonly used: ReadonlySet<string>;
}

function judge(context: Context, id: string, grounds: Grounds): Result<Booking, Problem> {
  const { locked, refused, used, items, arrivedOn, voucherNumber } = grounds;
  const transfer = locked.transfers.get(id);
  if (transfer === undefined) return refuse({ kind: "not_found", object: "transfer", id });
  const problem = refused.get(transfer.batchId);
  if (problem !== undefined && problem.kind !== "act_not_possible") return refuse(problem);
  if (used.has(id)) return refuse({ kind: "voucher_used", voucherNumber, transferId: id });
  const amountFen = items.get(id) ?? openFen(transfer);
  const sentOn = transfer.sentOn === null ? null : civilDate(transfer.sentOn);
  const confirmed = confirmReceipt({
    transfer: { ...transfer, sentOn },
    amountFen,
    arrivedOn: civilDate(arrivedOn),
    today: today(context),
  });
  return confirmed.ok
    ? { ok: true, value: { ...confirmed.value, transfer, amountFen } }
    : confirmed;
}

/** A booking as the one statement that stores all of them reads it. */
function rowOf({ transfer, amountFen, arrivedFen, act, stage, match }: Booking) {
  return {
    id: transfer.id,
    from: transfer.stage,
    to: stage,
    act,
    match,
    arrivedFen: arrivedFen.toString(),
    amountFen: amountFen.toString(),
    fund: transfer.fundAccountCode,
    arrivalId: newId(),
  };
}

async function book(
  tx: Transaction,
  context: Context,
  { booked, receipts }: { readonly booked: readonly Booking[]; readonly receipts: Receipts },
): Promise<void> {
  if (booked.length === 0) return;
  const { userId, userName, post } = context.actor;
  const rows = JSON.stringify(booked.map(rowOf));
  await tx.execute(sql`
    with booked as (
      select * from json_to_recordset(${rows}::json) as row(
        id uuid, "from" text, "to" text, act text, match text, "arrivedFen" bigint,
        "amountFen" bigint, fund text, "arrivalId" uuid)
    ), moved as (
      update transfer set stage = booked."to", match = booked.match,
        arrived_fen = booked."arrivedFen", last_seq = last_seq + 1
      from booked where transfer.id = booked.id
      returning transfer.id, transfer.last_seq
    ), noted as (
      insert into transfer_event
        (transfer_id, seq, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage, comment)
      select booked.id, moved.last_seq, ${today(context)}, ${userId}, ${userName}, ${post.id},
        ${post.role}, booked.act, booked."from", booked."to", ${receipts.voucherNumber}
      from booked join moved on moved.id = booked.id
    )
    insert into arrival (id, transfer_id, fund_account_code, amount_fen, arrived_on,
      voucher_number, confirmed_by, confirmed_by_name)
    select "arrivalId", id, fund, "amountFen", ${receipts.arrivedOn}, ${receipts.voucherNumber},
      ${userId}, ${userName}
    from booked`);
}

function deedOf(batch: Batch, own: readonly Booking[], receipts: Receipts): Deed {
  const { arrivedOn, voucherNumber } = receipts;
  const amountFen = own.reduce((sum, one) => sum + one.amountFen, 0n);
  return {
    act: "transfer.confirm_arrival",
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${batch.number}: ${own.length} 笔到位，${formatFen(amountFen)} 元`,
    payload: {
      arrivedOn,
      voucherNumber,
      amountFen,
      arrivals: own.map((one) => ({ transferId: one.transfer.id, amountFen: one.amountFen })),
    },
  };
}
