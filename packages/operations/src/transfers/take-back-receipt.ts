import type { Transaction } from "@daowei/db";
import { arrival } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { type Reversed, reverseReceipt } from "@daowei/domain/transfers";
import { and, asc, desc, eq } from "drizzle-orm";
import { transferEvent } from "@daowei/db/schema";
import { handsOf } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { followBatch } from "./follow-batch.ts";
import { lockOne, type LockedOne } from "./lock-one.ts";

export type Arrival = typeof arrival.$inferSelect;

export interface TakenBack extends LockedOne, Reversed {
  readonly older: Arrival;
  readonly reversalId: string;
}

/** 冲销: books the same amount below zero as a row of its own, which points at the receipt; the transfer is open again. */
export async function takeBackReceipt(
  tx: Transaction,
  context: Context,
  { arrivalId, reason }: { readonly arrivalId: string; readonly reason: string },
): Promise<Result<TakenBack, Problem>> {
  const unknown = { kind: "not_found", object: "arrival", id: arrivalId } as const;
  const [found] = await tx.select().from(arrival).where(eq(arrival.id, arrivalId));
  if (found === undefined) return refuse(unknown);
  const locked = await lockOne(tx, context, found.transferId);
  if (!locked.ok) return refuse(unknown);
  const { batch, transfer, movements } = locked.value;
  // Read after the lock: somebody else may have taken it back just now.
  const ledger = await tx
    .select()
    .from(arrival)
    .where(eq(arrival.transferId, transfer.id))
    .orderBy(asc(arrival.id));
  const { userId } = context.actor;
  const own = (await handsOf(tx, batch.id)).filter((hand) => hand.userId === userId);
  const decided = reverseReceipt(transfer, {
    ledger,
    row: found,
    userId,
    actsOnBatch: own.map(({ act }) => act),
  });
  if (!decided.ok) return decided;
  const { stage, match, arrivedFen, amountFen } = decided.value;
  movements.take(transfer.id, {
    act: "reverse_arrival",
    to: stage,
    comment: reason,
    arrived: { amountFen, arrivedFen, match },
    ...(await correctedEvent(tx, found)),
  });
  await movements.write(tx, context);
  const reversalId = newId();
  await keepReversal(tx, context, { id: reversalId, older: found, reason });
  const moved = await followBatch(tx, context, { batch, act: "reverse_arrival" });
  return ok({ ...locked.value, ...decided.value, batch: moved, older: found, reversalId });
}

async function keepReversal(
  tx: Transaction,
  context: Context,
  row: { readonly id: string; readonly older: Arrival; readonly reason: string },
): Promise<void> {
  const { id, older, reason } = row;
  await tx.insert(arrival).values({
    id,
    transferId: older.transferId,
    fundAccountCode: older.fundAccountCode,
    amountFen: -older.amountFen,
    arrivedOn: older.arrivedOn,
    voucherNumber: older.voucherNumber,
    confirmedBy: context.actor.userId,
    confirmedByName: context.actor.userName,
    reverses: older.id,
    reason,
    statementLineId: older.statementLineId,
  });
}

/** The newest event that booked this amount under this voucher: the one that the receipt stands for. */
async function correctedEvent(
  tx: Transaction,
  { transferId, voucherNumber, amountFen }: Arrival,
): Promise<{ readonly correctsSeq?: number }> {
  const [booked] = await tx
    .select({ seq: transferEvent.seq })
    .from(transferEvent)
    .where(
      and(
        eq(transferEvent.transferId, transferId),
        eq(transferEvent.comment, voucherNumber),
        eq(transferEvent.amountFen, amountFen),
      ),
    )
    .orderBy(desc(transferEvent.seq))
    .limit(1);
  return booked === undefined ? {} : { correctsSeq: booked.seq };
}
