import type { Transaction } from "@daowei/db";
import { paymentEvent, paymentOrder } from "@daowei/db/schema";
import { formatFen } from "@daowei/domain/money";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { sql } from "drizzle-orm";
import { needRole } from "../authorise.ts";
import type { Batch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import type { BulkResult } from "../transfers/bulk-result.ts";
import { decideOnTransfersOf, followBatch } from "../transfers/follow-batch.ts";
import { liveOrdersOf } from "../transfers/live-orders.ts";
import { lockTransfers, type Transfer } from "../transfers/lock-transfers.ts";
import { Movements } from "../transfers/movements.ts";
import { issuedOf, sortSendable } from "../transfers/sendable.ts";
import { sends } from "../transfers/who-sends.ts";
import { write, type Written } from "../write.ts";

export interface OrderPayments {
  readonly batchId: string;
  /** Every issued transfer of the batch when left out. */
  readonly transferIds?: readonly string[] | undefined;
  readonly idempotencyKey: string;
}

/** 提交支付指令: writes down what the paying system is to be told; a worker tells it after this is stored. */
export const orderPayments = write<OrderPayments, BulkResult>({
  act: "transfer.order_payment",
  work: order,
});

async function order(
  tx: Transaction,
  context: Context,
  input: OrderPayments,
): Promise<Result<Written<BulkResult>, Problem>> {
  const role = needRole(context, "record_sent", "treasury");
  if (!role.ok) return role;
  const ids = input.transferIds ?? (await issuedOf(tx, input.batchId));
  const { batches, transfers } = await lockTransfers(tx, context, ids);
  const batch = batches.get(input.batchId);
  const own = new Map(
    [...transfers].filter(([, one]) => one.batchId === batch?.id && sends(context, batch, one)),
  );
  if (batch === undefined || own.size === 0)
    return refuse({ kind: "not_found", object: "batch", id: input.batchId });
  if (context.paying !== "gateway") return refuse({ kind: "gateway_not_configured" });
  const allowed = await decideOnTransfersOf(tx, context, { batch, act: "record_sent" });
  if (!allowed.ok) return allowed;
  const ordered = await liveOrdersOf(tx, [...own.keys()]);
  const reply = sortSendable(ids, { act: "order_payment", own, ordered });
  if (reply.done.length === 0) return ok({ reply, deed: null });
  const movements = new Movements(own);
  const step = { act: "order_payment", to: "issued", comment: null } as const;
  for (const id of reply.done) movements.take(id, step);
  await movements.write(tx, context);
  await keepOrders(
    tx,
    context,
    reply.done.flatMap((id) => own.get(id) ?? []),
  );
  await followBatch(tx, context, { batch, act: "order_payment" });
  return ok({ reply, deed: deedOf(batch, reply, own) });
}

/** The reference carries the order's own id: no store, and no restored store, ever makes it twice. */
async function keepOrders(
  tx: Transaction,
  context: Context,
  transfers: readonly Transfer[],
): Promise<void> {
  const { userId, userName, post } = context.actor;
  const rows = transfers.map(({ id, amountFen }) => {
    const own = newId();
    const reference = `DW${own.replaceAll("-", "").toUpperCase()}`;
    return { id: own, transfer: id, reference, amountFen: amountFen.toString() };
  });
  const json = JSON.stringify(rows);
  await tx.execute(sql`
    insert into ${paymentOrder} (id, transfer_id, reference, amount_fen, status, last_seq,
      ordered_by, ordered_by_name, ordered_post_id)
    select id, transfer, reference, "amountFen", 'queued', 1, ${userId}, ${userName}, ${post.id}
    from json_to_recordset(${json}::json) as row(id uuid, transfer uuid, reference text, "amountFen" bigint)`);
  await tx.execute(sql`
    insert into ${paymentEvent} (order_id, seq, act, to_status, fence)
    select id, 1, 'order', 'queued', 0 from json_to_recordset(${json}::json) as row(id uuid)`);
}

function deedOf(
  batch: Batch,
  { done, skipped: left }: BulkResult,
  own: ReadonlyMap<string, Transfer>,
) {
  const amountFen = done.reduce((sum, id) => sum + amountOf(own, id), 0n);
  return {
    act: "transfer.order_payment",
    objectKind: "batch",
    objectId: batch.id,
    placeCode: batch.placeCode,
    summary: `${batch.number}：提交支付指令 ${done.length} 笔，${formatFen(amountFen)} 元`,
    payload: { amountFen, done, skipped: left },
  };
}

function amountOf(own: ReadonlyMap<string, Transfer>, id: string): bigint {
  const one = own.get(id);
  if (one === undefined) throw new Error(`transfer ${id} was ordered without being locked`);
  return one.amountFen;
}
