import { type Database, transact } from "@daowei/db";
import { paymentOrder } from "@daowei/db/schema";
import { and, eq, sql } from "drizzle-orm";

/** Seeing to an order ended in an error of our own; the fence is the one it had then. */
export class OrderFailure extends Error {
  override readonly name = "OrderFailure";
  readonly orderId: string;
  readonly fence: number;

  constructor({ id, fence }: { readonly id: string; readonly fence: number }, cause: unknown) {
    super(`payment order ${id} could not be seen to`, { cause });
    this.orderId = id;
    this.fence = fence;
  }
}

const longestMillis = 3_600_000;

/**
 * Lets an order that failed wait while the others are seen to: twice as long each time, an hour at most. It keeps its status
 * and is never given up, because only the paying system's answer ends it; the reason stands with it for a person to see.
 */
export async function setAside(
  db: Database,
  { orderId, fence, cause }: OrderFailure,
  askAgainMillis: number,
): Promise<void> {
  const wait = sql`least(${longestMillis}::double precision, ${askAgainMillis}::double precision * power(2, least(${paymentOrder.failures}, 30)))`;
  const until = sql<Date>`clock_timestamp() + make_interval(secs => ${wait} / 1000)`;
  await transact(
    db,
    (tx) =>
      tx
        .update(paymentOrder)
        .set({
          failures: sql`${paymentOrder.failures} + 1`,
          failedBecause: innermost(cause),
          dueAt: until,
          // A call that is still out keeps its whole lease.
          leasedUntil: sql<Date>`greatest(${paymentOrder.leasedUntil}, ${until})`,
        })
        // Whoever has taken it over meanwhile sees to it.
        .where(and(eq(paymentOrder.id, orderId), eq(paymentOrder.fence, fence))),
    { scope: { kind: "whole-store" } },
  );
}

/** What went wrong first; a statement that failed on the way names values, which are nobody's to read. */
function innermost(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause !== undefined) at = at.cause;
  return (at instanceof Error ? at.message : String(at)).slice(0, 300);
}
