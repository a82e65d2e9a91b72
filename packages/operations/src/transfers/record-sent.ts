import type { Transaction } from "@daowei/db";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { civilDate } from "@daowei/domain/time";
import { checkSentOn } from "@daowei/domain/transfers";
import { needRole } from "../authorise.ts";
import type { Batch } from "../batches/lock-batch.ts";
import { type Context, today } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import type { BulkResult } from "./bulk-result.ts";
import { decideOnTransfersOf, followBatch } from "./follow-batch.ts";
import { issuedOn } from "./issued-on.ts";
import { liveOrdersOf } from "./live-orders.ts";
import { lockTransfers, type Transfer } from "./lock-transfers.ts";
import { Movements } from "./movements.ts";
import { issuedOf, sortSendable } from "./sendable.ts";
import { sends } from "./who-sends.ts";

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
  if (context.paying === "gateway") return refuse({ kind: "sending_by_gateway" });
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
  const dated = checkSentOn({
    sentOn: civilDate(input.sentOn),
    issuedOn: await issuedOn(tx, batch.id),
    today: today(context),
  });
  if (!dated.ok) return dated;
  const ordered = await liveOrdersOf(tx, [...own.keys()]);
  const reply = sortSendable(ids, { act: "record_sent", own, ordered });
  const movements = new Movements(own);
  const sending = { on: input.sentOn, voucherNumber: input.voucherNumber };
  const step = { act: "record_sent", to: "sent", comment: input.voucherNumber, sending } as const;
  for (const id of reply.done) movements.take(id, step);
  await movements.write(tx, context);
  if (reply.done.length > 0) await followBatch(tx, context, { batch, act: "record_sent" });
  const deed = reply.done.length === 0 ? null : deedOf(batch, input, { reply, own });
  return ok({ reply, deed });
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
    summary: `${batch.number}：${reply.done.length} 笔，${formatFen(amountFen)} 元`,
    payload: { sentOn, voucherNumber, amountFen, done: reply.done, skipped: reply.skipped },
  };
}

function amountOf(own: ReadonlyMap<string, Transfer>, id: string): bigint {
  const one = own.get(id);
  if (one === undefined) throw new Error(`transfer ${id} was sent without being locked`);
  return one.amountFen;
}
