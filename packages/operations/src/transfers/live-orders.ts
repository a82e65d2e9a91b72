import { paymentOrder } from "@daowei/db/schema";
import { livePayments } from "@daowei/domain/transfers";
import { and, inArray } from "drizzle-orm";
import { anyId, type Reader } from "../reader.ts";

/** The transfers whose money an order to the paying system moves, or may have moved. */
export async function liveOrdersOf(
  reader: Reader,
  transferIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ id: paymentOrder.transferId })
    .from(paymentOrder)
    .where(
      and(
        anyId(paymentOrder.transferId, transferIds),
        inArray(paymentOrder.status, [...livePayments]),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
