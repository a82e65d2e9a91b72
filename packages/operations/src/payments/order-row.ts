import type { Transaction } from "@daowei/db";
import { paymentEvent, paymentOrder } from "@daowei/db/schema";
import { type PaymentAct, paymentAfter } from "@daowei/domain/transfers";
import { eq, sql } from "drizzle-orm";

export type PaymentOrder = typeof paymentOrder.$inferSelect;

export interface OrderMove {
  readonly act: PaymentAct;
  readonly detail: string | null;
  readonly changes?: Partial<
    Pick<PaymentOrder, "remoteId" | "paidOn" | "remoteReason" | "attempt" | "fence">
  >;
  /** How long nobody else may take it, from now on by the database's clock; null lets it go. */
  readonly leaseMillis?: number | null;
  /** When it is looked at again. */
  readonly dueInMillis?: number;
  /** Whether the paying system is told now: the wait for `absent` counts from here. */
  readonly calling?: boolean;
}

const soon = (millis: number) =>
  sql<Date>`clock_timestamp() + make_interval(secs => ${millis}::double precision / 1000)`;

/** Takes a locked order one step on and writes the event; a step that its life does not have is a broken invariant. */
export async function moveOrder(
  tx: Transaction,
  order: PaymentOrder,
  move: OrderMove,
): Promise<void> {
  const to = paymentAfter(order.status, move.act);
  if (to === undefined)
    throw new Error(`order ${order.id} has no ${move.act} from ${order.status}`);
  const fence = move.changes?.fence ?? order.fence;
  const seq = order.lastSeq + 1;
  const { leaseMillis = null, dueInMillis = 0 } = move;
  await tx
    .update(paymentOrder)
    .set({
      ...move.changes,
      status: to,
      lastSeq: seq,
      leasedUntil: leaseMillis === null ? null : soon(leaseMillis),
      dueAt: soon(dueInMillis),
      failures: 0,
      failedBecause: null,
      ...(move.calling === true ? { lastCalledAt: sql`clock_timestamp()` } : {}),
    })
    .where(eq(paymentOrder.id, order.id));
  await tx.insert(paymentEvent).values({
    orderId: order.id,
    seq,
    act: move.act,
    from: order.status,
    to,
    fence,
    detail: move.detail,
  });
}
