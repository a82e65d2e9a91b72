import { setTimeout as sleep } from "node:timers/promises";
import { type Database, transact } from "@daowei/db";
import { batch, transfer } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { type Claim, claimOrder, wholeStore } from "./claim-order.ts";
import type { PaymentAnswer, PaymentGateway, PaymentInstruction } from "./gateway.ts";
import { noteReturn } from "./note-return.ts";
import { OrderFailure, setAside } from "./set-aside.ts";
import { type Patience, settleOrder } from "./settle-order.ts";
import type { WorkerActing } from "./worker-context.ts";

/** Named places in the work, where a test may end the process. */
export type WorkPoint = "before_call" | "after_reply";

export interface PaymentWork extends WorkerActing, Patience {
  readonly database: Database;
  readonly gateway: PaymentGateway;
  /** Longer than any call may take: who is not back by then has lost the order. */
  readonly leaseMillis: number;
  readonly idleMillis: number;
  readonly tell?: (error: unknown) => void;
  readonly at?: (point: WorkPoint) => void;
}

/** Sees to one order: what is to be told is stored before the call and what was answered after it; the call is in no transaction. */
export async function workOnce(work: PaymentWork): Promise<boolean> {
  try {
    const claim = await claimOrder(work.database, work, work.leaseMillis);
    if (claim === undefined) return false;
    await seeTo(work, claim);
    return true;
  } catch (error) {
    // Left first in the queue, it would be taken again and again, and no other order ever.
    if (error instanceof OrderFailure) await setAside(work.database, error, work.askAgainMillis);
    throw error;
  }
}

async function seeTo(work: PaymentWork, claim: Claim): Promise<void> {
  work.at?.("before_call");
  try {
    const answer = await ask(work, claim);
    work.at?.("after_reply");
    await settleOrder(work.database, work, { claim, answer, patience: work });
  } catch (error) {
    throw new OrderFailure({ id: claim.order.id, fence: claim.fence }, error);
  }
}

/** Takes note of all money that came back. */
export async function noteReturns(work: PaymentWork): Promise<void> {
  for (const notice of await work.gateway.returns()) await noteReturn(work.database, work, notice);
}

/** Works until it is told to stop; an error of one round is told and the next round comes, so that nothing stays lying. */
export async function runPayments(work: PaymentWork, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    let busy = false;
    try {
      busy = await workOnce(work);
      if (!busy) await noteReturns(work);
    } catch (error) {
      work.tell?.(error);
      busy = error instanceof OrderFailure; // the others are not made to wait for it
    }
    if (!busy && !stop.aborted) await pause(work.idleMillis, stop);
  }
}

async function pause(millis: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(millis, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

async function ask(work: PaymentWork, claim: Claim): Promise<PaymentAnswer> {
  const { gateway } = work;
  if (claim.doing === "query") return await gateway.query(claim.order.reference);
  return await gateway.send(await instructionOf(work.database, claim));
}

async function instructionOf(db: Database, { order }: Claim): Promise<PaymentInstruction> {
  const [row] = await transact(
    db,
    (tx) =>
      tx
        .select({ transfer, number: batch.number, documentNumber: batch.documentNumber })
        .from(transfer)
        .innerJoin(batch, eq(batch.id, transfer.batchId))
        .where(eq(transfer.id, order.transferId)),
    { ...wholeStore, readOnly: true },
  );
  if (row?.documentNumber === undefined || row.documentNumber === null)
    throw new Error(`order ${order.id} is for a batch that was not issued`);
  const { payerCode, fundAccountCode, ordinal } = row.transfer;
  return {
    reference: order.reference,
    amountFen: order.amountFen.toString(),
    payerCode,
    fundAccountCode,
    transferNumber: `${row.number}-${String(ordinal).padStart(4, "0")}`,
    documentNumber: row.documentNumber,
  };
}
