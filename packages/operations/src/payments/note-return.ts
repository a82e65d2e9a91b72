import { type Database, transact, type Transaction } from "@daowei/db";
import { paymentNotice, paymentOrder, transfer } from "@daowei/db/schema";
import { undoSent } from "@daowei/domain/transfers";
import { eq } from "drizzle-orm";
import { wholeStore } from "./claim-order.ts";
import type { ReturnNotice } from "./gateway.ts";
import { movePayment } from "./move-payment.ts";
import type { PaymentOrder } from "./order-row.ts";
import type { WorkerActing } from "./worker-context.ts";

/** Notes that money came back: once, however often it is reported; what does not fit is parked for a person, with the reason. */
export async function noteReturn(
  db: Database,
  acting: WorkerActing,
  notice: ReturnNotice,
): Promise<"applied" | "parked" | "known" | "too_early"> {
  return await transact(db, (tx) => note(tx, acting, notice), wholeStore);
}

async function note(tx: Transaction, acting: WorkerActing, notice: ReturnNotice) {
  const [order] = await tx
    .select()
    .from(paymentOrder)
    .where(eq(paymentOrder.reference, notice.reference))
    .for("update");
  const [known] = await tx.select().from(paymentNotice).where(eq(paymentNotice.id, notice.id));
  if (known !== undefined) return "known";
  // The order's own outcome comes first; the notice is reported again.
  if (order !== undefined && ["queued", "calling", "unknown"].includes(order.status))
    return "too_early";
  const parkedBecause = await unfit(tx, order, notice);
  const outcome = parkedBecause === null ? "applied" : "parked";
  const { id, reference, returnedOn, reason } = notice;
  const amountFen = BigInt(notice.amountFen);
  const kept = await tx
    .insert(paymentNotice)
    .values({ id, reference, amountFen, returnedOn, reason, outcome, parkedBecause })
    .onConflictDoNothing()
    .returning({ id: paymentNotice.id });
  if (kept.length === 0) return "known";
  if (outcome === "applied" && order !== undefined) {
    const move = { act: "return", detail: reason, changes: { remoteReason: reason } } as const;
    await movePayment(tx, acting, { order, move, act: "payment_returned", sending: null });
  }
  return outcome;
}

async function unfit(
  tx: Transaction,
  order: PaymentOrder | undefined,
  notice: ReturnNotice,
): Promise<string | null> {
  if (order === undefined) return "unknown_reference";
  if (order.status !== "accepted") return "order_not_accepted";
  if (order.amountFen !== BigInt(notice.amountFen)) return "amount_differs";
  const [one] = await tx.select().from(transfer).where(eq(transfer.id, order.transferId));
  if (one === undefined) throw new Error(`order ${order.id} has no transfer`);
  const undone = undoSent(one, "payment_returned");
  return undone.ok ? null : undone.problem.kind;
}
