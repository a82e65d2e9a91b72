import { type Database, transact, type Transaction } from "@daowei/db";
import { paymentOrder } from "@daowei/db/schema";
import { eq, sql } from "drizzle-orm";
import { type Claim, stillOurs, wholeStore } from "./claim-order.ts";
import type { PaymentAnswer } from "./gateway.ts";
import { movePayment } from "./move-payment.ts";
import type { PaymentOrder } from "./order-row.ts";
import type { WorkerActing } from "./worker-context.ts";

export interface Patience {
  /** How long after the last call the answer `absent` is believed: until then the call may still be under way. */
  readonly settleMillis: number;
  /** How long to wait before asking again. */
  readonly askAgainMillis: number;
}

/** Stores what the paying system said; `stale` when somebody else has taken the order over meanwhile. */
export async function settleOrder(
  db: Database,
  acting: WorkerActing,
  told: { readonly claim: Claim; readonly answer: PaymentAnswer; readonly patience: Patience },
): Promise<"settled" | "stale"> {
  return await transact(
    db,
    async (tx) => {
      const order = await stillOurs(tx, told.claim);
      if (order === undefined) return "stale";
      await settle(tx, acting, { ...told, order });
      return "settled";
    },
    wholeStore,
  );
}

interface Told {
  readonly order: PaymentOrder;
  readonly answer: PaymentAnswer;
  readonly patience: Patience;
}

async function settle(tx: Transaction, acting: WorkerActing, told: Told): Promise<void> {
  const { order, answer } = told;
  if (answer.kind === "accepted") {
    const { remoteId, paidOn } = answer;
    const move = { act: "accept", detail: remoteId, changes: { remoteId, paidOn } } as const;
    const sending = { on: paidOn, voucherNumber: remoteId };
    await movePayment(tx, acting, { order, move, act: "payment_accepted", sending });
  } else if (answer.kind === "rejected") {
    const { reason } = answer;
    const move = { act: "reject", detail: reason, changes: { remoteReason: reason } } as const;
    await movePayment(tx, acting, { order, move, act: "payment_rejected" });
  } else await settleUnknown(tx, acting, told);
}

/** Nothing is known for certain: it is asked again, and told again only when it was surely never heard. */
async function settleUnknown(
  tx: Transaction,
  acting: WorkerActing,
  { order, answer, patience }: Told,
): Promise<void> {
  const dueInMillis = patience.askAgainMillis;
  if (order.status === "calling") {
    const detail = answer.kind === "lost" ? answer.because : "没有明确答复";
    const move = { act: "lose", detail, dueInMillis } as const;
    return await movePayment(tx, acting, { order, move, act: "payment_unknown" });
  }
  if (answer.kind === "absent" && (await calledLongAgo(tx, order, patience.settleMillis))) {
    const move = { act: "find_absent", detail: "支付系统没有这笔指令" } as const;
    return await movePayment(tx, acting, { order, move, act: "payment_absent" });
  }
  await tx
    .update(paymentOrder)
    .set({
      leasedUntil: null,
      dueAt: sql`clock_timestamp() + make_interval(secs => ${dueInMillis}::double precision / 1000)`,
    })
    .where(eq(paymentOrder.id, order.id));
}

async function calledLongAgo(
  tx: Transaction,
  { id }: PaymentOrder,
  settleMillis: number,
): Promise<boolean> {
  const [row] = await tx
    .select({
      over: sql<boolean>`${paymentOrder.lastCalledAt} + make_interval(secs => ${settleMillis}::double precision / 1000) <= clock_timestamp()`,
    })
    .from(paymentOrder)
    .where(eq(paymentOrder.id, id));
  return row?.over === true;
}
