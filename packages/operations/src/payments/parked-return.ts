import type { Transaction } from "@daowei/db";
import { paymentNotice, paymentOrder } from "@daowei/db/schema";
import { and, eq } from "drizzle-orm";
import type { PaymentOrder } from "./order-row.ts";

/** The paid order of a transfer whose money came back, when the notice of it waits for a person. */
export async function parkedReturn(
  tx: Transaction,
  transferId: string,
): Promise<PaymentOrder | undefined> {
  const [found] = await tx
    .select({ order: paymentOrder })
    .from(paymentOrder)
    .innerJoin(paymentNotice, eq(paymentNotice.reference, paymentOrder.reference))
    .where(
      and(
        eq(paymentOrder.transferId, transferId),
        eq(paymentOrder.status, "accepted"),
        eq(paymentNotice.outcome, "parked"),
      ),
    )
    .for("update", { of: paymentOrder });
  return found?.order;
}
