import { paymentOrder } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { transferAfter } from "@daowei/domain/transfers";
import { and, eq, inArray, sql } from "drizzle-orm";
import { needRole } from "../authorise.ts";
import { followBatch } from "../transfers/follow-batch.ts";
import { lockOne, lockSent } from "../transfers/lock-one.ts";
import { stepDeed } from "../transfers/step-deed.ts";
import { write } from "../write.ts";
import { moveOrder } from "./order-row.ts";

export interface OrderAsked {
  readonly transferId: string;
  readonly idempotencyKey: string;
}

/** 撤回支付指令: takes back an order that the paying system was never told of. */
export const withdrawPayment = write<OrderAsked, { readonly transferId: string }>({
  act: "transfer.withdraw_payment",
  work: async (tx, context, { transferId }) => {
    const role = needRole(context, "withdraw_payment", "treasury");
    if (!role.ok) return role;
    const locked = await lockSent(tx, context, transferId);
    if (!locked.ok) return locked;
    const { batch, transfer, movements } = locked.value;
    const [order] = await tx
      .select()
      .from(paymentOrder)
      .where(
        and(
          eq(paymentOrder.transferId, transferId),
          inArray(paymentOrder.status, ["queued", "calling", "unknown"]),
        ),
      )
      .for("update");
    if (order === undefined) return refuse({ kind: "no_open_payment", transferId });
    const to = transferAfter(transfer.stage, "withdraw_payment");
    // Told once, it may still be under way there, even if it was not found.
    if (order.status !== "queued" || order.attempt > 0 || to === undefined)
      return refuse({ kind: "payment_not_withdrawable", status: order.status });
    await moveOrder(tx, order, { act: "withdraw", detail: null });
    movements.take(transferId, { act: "withdraw_payment", to, comment: null });
    await movements.write(tx, context);
    await followBatch(tx, context, { batch, act: "withdraw_payment" });
    const facts = { reference: order.reference };
    return ok({ reply: { transferId }, deed: stepDeed(locked.value, "withdraw_payment", facts) });
  },
});

/** 查询结果: has the paying system asked now what became of an order; the answer comes by the worker. */
export const askOutcome = write<OrderAsked, { readonly transferId: string }>({
  act: "transfer.ask_outcome",
  work: async (tx, context, { transferId }) => {
    const locked = await lockOne(tx, context, transferId);
    if (!locked.ok) return locked;
    const asked = await tx
      .update(paymentOrder)
      .set({ dueAt: sql`least(${paymentOrder.dueAt}, clock_timestamp())` })
      .where(and(eq(paymentOrder.transferId, transferId), eq(paymentOrder.status, "unknown")))
      .returning({ id: paymentOrder.id });
    return asked.length === 0
      ? refuse({ kind: "no_open_payment", transferId })
      : ok({ reply: { transferId }, deed: null });
  },
});
