import { type Database, transact, type Transaction } from "@daowei/db";
import { paymentOrder } from "@daowei/db/schema";
import { and, asc, eq, lte, or, sql } from "drizzle-orm";
import { movePayment } from "./move-payment.ts";
import { moveOrder, type PaymentOrder } from "./order-row.ts";
import { OrderFailure } from "./set-aside.ts";
import type { WorkerActing } from "./worker-context.ts";

/** An order that this worker alone may see to, until the lease ends; the fence tells it from whoever had it before. */
export interface Claim {
  readonly order: PaymentOrder;
  /** Tell the paying system, or only ask it what became of an order that was told before. */
  readonly doing: "send" | "query";
  readonly fence: number;
}

/** The worker sees to the orders of every place. */
export const wholeStore = { scope: { kind: "whole-store" } } as const;

/** Takes the order that waits longest. What another worker was telling when it died is asked about, never told again. */
export async function claimOrder(
  db: Database,
  acting: WorkerActing,
  leaseMillis: number,
): Promise<Claim | undefined> {
  return await transact(db, (tx) => claim(tx, acting, leaseMillis), wholeStore);
}

async function claim(
  tx: Transaction,
  acting: WorkerActing,
  leaseMillis: number,
): Promise<Claim | undefined> {
  const order = await longestWaiting(tx);
  if (order === undefined) return undefined;
  try {
    return await take(tx, acting, { order, leaseMillis });
  } catch (error) {
    throw new OrderFailure(order, error);
  }
}

async function take(
  tx: Transaction,
  acting: WorkerActing,
  { order, leaseMillis }: { readonly order: PaymentOrder; readonly leaseMillis: number },
): Promise<Claim> {
  const fence = order.fence + 1;
  if (order.status === "queued") {
    const changes = { fence, attempt: order.attempt + 1 };
    await moveOrder(tx, order, { act: "claim", detail: null, changes, leaseMillis, calling: true });
    return { order: { ...order, ...changes }, doing: "send", fence };
  }
  if (order.status === "calling") {
    // Whoever was telling the paying system is gone, before or after it heard.
    const detail = "办理支付的程序中断";
    const move = { act: "lose", detail, changes: { fence }, leaseMillis } as const;
    await movePayment(tx, acting, { order, move, act: "payment_unknown" });
  } else await lease(tx, { order, fence, leaseMillis });
  return { order, doing: "query", fence };
}

async function longestWaiting(tx: Transaction): Promise<PaymentOrder | undefined> {
  const now = sql`clock_timestamp()`;
  const [order] = await tx
    .select()
    .from(paymentOrder)
    .where(
      or(
        and(eq(paymentOrder.status, "queued"), lte(paymentOrder.dueAt, now)),
        and(
          eq(paymentOrder.status, "unknown"),
          lte(paymentOrder.dueAt, now),
          sql`coalesce(${paymentOrder.leasedUntil}, '-infinity') <= ${now}`,
        ),
        and(eq(paymentOrder.status, "calling"), lte(paymentOrder.leasedUntil, now)),
      ),
    )
    .orderBy(asc(paymentOrder.dueAt), asc(paymentOrder.id))
    .limit(1)
    .for("update", { skipLocked: true });
  return order;
}

/** The status stays: a query may be repeated by anybody, as often as need be. */
async function lease(
  tx: Transaction,
  { order, fence, leaseMillis }: { order: PaymentOrder; fence: number; leaseMillis: number },
): Promise<void> {
  const until = sql<Date>`clock_timestamp() + make_interval(secs => ${leaseMillis}::double precision / 1000)`;
  await tx
    .update(paymentOrder)
    .set({ fence, leasedUntil: until })
    .where(eq(paymentOrder.id, order.id));
}

/** The order as it is now, locked, if it is still this claim's; undefined for who comes back too late. */
export async function stillOurs(
  tx: Transaction,
  { order: { id }, fence }: Claim,
): Promise<PaymentOrder | undefined> {
  const [now] = await tx.select().from(paymentOrder).where(eq(paymentOrder.id, id)).for("update");
  return now?.fence === fence ? now : undefined;
}
