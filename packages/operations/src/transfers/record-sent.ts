import type { Transaction } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate, daysBetween } from "@daowei/domain/time";
import { transferAfter } from "@daowei/domain/transfers";
import { eq, sql } from "drizzle-orm";
import { inScope, needRole } from "../authorise.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { type Context, today } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { type BulkResult, skipped } from "./bulk-result.ts";
import { decideOnTransfersOf, followBatch } from "./follow-batch.ts";
import { lockTransfers, type Transfer } from "./lock-transfers.ts";

export interface RecordSent {
  readonly batchId: string;
  /** Every issued transfer of the batch when left out. */
  readonly transferIds?: readonly string[] | undefined;
  readonly sentOn: string;
  readonly voucherNumber: string;
  readonly idempotencyKey: string;
}

/** 登记拨付: the treasury says that it has sent the money. It has not arrived by that. */
export const recordSent = write<RecordSent, BulkResult>({
  act: "transfer.record_sent",
  work: send,
});

async function send(
  tx: Transaction,
  context: Context,
  input: RecordSent,
): Promise<Result<Written<BulkResult>, Problem>> {
  const role = needRole(context, "record_sent", "treasury");
  if (!role.ok) return role;
  const { batchId } = input;
  const ids = input.transferIds ?? (await issuedOf(tx, batchId));
  const { batches, transfers } = await lockTransfers(tx, context, ids);
  const batch = batches.get(batchId);
  const own = new Map(
    [...transfers].filter(([, one]) => one.batchId === batch?.id && sends(context, batch, one)),
  );
  if (batch === undefined || own.size === 0)
    return refuse({ kind: "not_found", object: "batch", id: batchId });
  const allowed = await decideOnTransfersOf(tx, context, { batch, act: "record_sent" });
  if (!allowed.ok) return allowed;
  if (daysBetween(today(context), civilDate(input.sentOn)) > 0)
    return refuse({ kind: "date_in_future", date: input.sentOn, today: today(context) });
  const { done, left } = sort(ids, own);
  await markSent(tx, context, { ids: done, input });
  if (done.length > 0) await followBatch(tx, context, { batch, act: "record_sent" });
  const reply = { done, skipped: left };
  const deed = done.length === 0 ? null : deedOf(batch, input, { reply, own });
  return ok({ reply, deed });
}

/** Money is sent by the treasury of whoever pays it, or by that of the office whose batch it is: never from below. */
function sends(context: Context, batch: Batch, { payerCode, fiscalYear }: Transfer): boolean {
  return inScope(context, batch.placeCode, fiscalYear) || inScope(context, payerCode, fiscalYear);
}

async function issuedOf(tx: Transaction, batchId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: transfer.id, stage: transfer.stage })
    .from(transfer)
    .where(eq(transfer.batchId, batchId));
  const issued = rows.filter((row) => row.stage === "issued");
  // With nothing left to send, the batch's own stage gives the reason.
  return (issued.length > 0 ? issued : rows.slice(0, 1)).map((row) => row.id);
}

function sort(ids: readonly string[], own: ReadonlyMap<string, Transfer>) {
  const done: string[] = [];
  const left: BulkResult["skipped"] = [];
  for (const id of new Set(ids)) {
    const one = own.get(id);
    if (one === undefined) left.push(skipped(id, { kind: "not_found", object: "transfer", id }));
    else if (transferAfter(one.stage, "record_sent") === undefined)
      left.push(skipped(id, { kind: "act_not_possible", act: "record_sent", stage: one.stage }));
    else done.push(id);
  }
  return { done, left };
}

async function markSent(
  tx: Transaction,
  context: Context,
  { ids, input }: { readonly ids: readonly string[]; readonly input: RecordSent },
): Promise<void> {
  if (ids.length === 0) return;
  const { userId, userName, post } = context.actor;
  await tx.execute(sql`
    with moved as (
      update transfer set stage = 'sent', sent_on = ${input.sentOn},
        send_voucher_number = ${input.voucherNumber}, last_seq = last_seq + 1
      where id = any(${sql.param(ids)}::uuid[]) and stage = 'issued'
      returning id, last_seq
    )
    insert into transfer_event
      (transfer_id, seq, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage, comment)
    select id, last_seq, ${today(context)}, ${userId}, ${userName}, ${post.id}, ${post.role},
      'record_sent', 'issued', 'sent', ${input.voucherNumber}
    from moved`);
}

function deedOf(
  batch: Batch,
  { sentOn, voucherNumber }: RecordSent,
  { reply, own }: { reply: BulkResult; own: ReadonlyMap<string, Transfer> },
) {
  const amountFen = reply.done.reduce((sum, id) => sum + amountOf(own, id), 0n);
  return {
    act: "transfer.record_sent",
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${batch.number}: ${reply.done.length} 笔，${formatFen(amountFen)} 元`,
    payload: { sentOn, voucherNumber, amountFen, done: reply.done, skipped: reply.skipped },
  };
}

function amountOf(own: ReadonlyMap<string, Transfer>, id: string): bigint {
  const one = own.get(id);
  if (one === undefined) throw new Error(`transfer ${id} was sent without being locked`);
  return one.amountFen;
}
