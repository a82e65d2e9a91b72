import type { Transaction } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import { transferAfter } from "@daowei/domain/transfers";
import { eq } from "drizzle-orm";
import { type BulkResult, skipped } from "./bulk-result.ts";
import type { Transfer } from "./lock-transfers.ts";
import { heldProblem } from "./transfer-hold.ts";

/** The transfers of a batch that wait to be sent. With nothing left to send one of the others, whose stage gives the reason. */
export async function issuedOf(tx: Transaction, batchId: string): Promise<string[]> {
  const rows = await tx
    .select({ id: transfer.id, stage: transfer.stage })
    .from(transfer)
    .where(eq(transfer.batchId, batchId));
  const issued = rows.filter(({ stage }) => stage === "issued");
  return (issued.length > 0 ? issued : rows.slice(0, 1)).map(({ id }) => id);
}

interface Grounds {
  /** How the money is sent: by hand, or by the paying system. */
  readonly act: "record_sent" | "order_payment";
  /** The locked transfers that the acting post sends. */
  readonly own: ReadonlyMap<string, Transfer>;
  /** Those whose money an order to the paying system moves, or may have moved. */
  readonly ordered: ReadonlySet<string>;
}

/** Which of the transfers asked for can be sent now, and why the others cannot. */
export function sortSendable(ids: readonly string[], { act, own, ordered }: Grounds): BulkResult {
  const reply: BulkResult = { done: [], skipped: [] };
  for (const id of new Set(ids)) {
    const one = own.get(id);
    if (one === undefined)
      reply.skipped.push(skipped(id, { kind: "not_found", object: "transfer", id }));
    else if (transferAfter(one.stage, act) === undefined)
      reply.skipped.push(skipped(id, { kind: "act_not_possible", act, stage: one.stage }));
    else if (one.heldReason !== null) reply.skipped.push(skipped(id, heldProblem(one)));
    else if (ordered.has(id))
      reply.skipped.push(skipped(id, { kind: "payment_underway", transferId: id }));
    else reply.done.push(id);
  }
  return reply;
}
