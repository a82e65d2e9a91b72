import type { Transaction } from "@daowei/db";
import { type TransferAct, transferAfter } from "@daowei/domain/transfers";
import { record } from "../audit.ts";
import { followBatch } from "../transfers/follow-batch.ts";
import { lockOne } from "../transfers/lock-one.ts";
import type { Step } from "../transfers/movements.ts";
import { type SingleAct, stepDeed } from "../transfers/step-deed.ts";
import { moveOrder, type OrderMove, type PaymentOrder } from "./order-row.ts";
import { contextOf, type WorkerActing } from "./worker-context.ts";

export interface PaymentStep {
  readonly order: PaymentOrder;
  readonly move: OrderMove;
  readonly act: TransferAct & SingleAct;
  readonly sending?: Step["sending"];
}

/** Moves an order and its transfer together, with the batch behind them and a line in the audit: all of it or nothing. */
export async function movePayment(
  tx: Transaction,
  acting: WorkerActing,
  { order, move, act, sending }: PaymentStep,
): Promise<void> {
  const context = await contextOf(tx, acting, order);
  const locked = await lockOne(tx, context, order.transferId);
  if (!locked.ok) throw new Error(`transfer of order ${order.id} is not there`);
  const { batch, transfer, movements } = locked.value;
  const to = transferAfter(transfer.stage, act);
  if (to === undefined)
    throw new Error(`transfer ${transfer.id} has no ${act} from ${transfer.stage}`);
  await moveOrder(tx, order, move);
  movements.take(transfer.id, {
    act,
    to,
    comment: move.detail,
    ...(sending === undefined ? {} : { sending }),
  });
  await movements.write(tx, context);
  await followBatch(tx, context, { batch, act });
  const facts = { reference: order.reference, attempt: order.attempt, detail: move.detail };
  await record(tx, context, stepDeed(locked.value, act, facts));
}
