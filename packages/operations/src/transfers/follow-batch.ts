import type { Transaction } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import { type BatchAct, type BatchStage, decideOnBatch } from "@daowei/domain/approvals";
import type { Result } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import { type Batch, handsOf } from "../batches/lock-batch.ts";
import { moveBatch } from "../batches/move-batch.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";

/** Whether this person may send, or confirm, money of this batch at all. */
export async function decideOnTransfersOf(
  tx: Transaction,
  context: Context,
  { batch, act }: { readonly batch: Batch; readonly act: BatchAct },
): Promise<Result<BatchStage, Problem>> {
  return decideOnBatch({
    act,
    stage: batch.stage,
    revision: batch.revision,
    revisionHash: batch.revisionHash,
    seenHash: batch.revisionHash,
    actor: { userId: context.actor.userId, role: context.actor.post.role },
    hands: await handsOf(tx, batch.id),
  });
}

/** Writes the act into the batch's history; the batch itself moves on when its last transfer has. */
export async function followBatch(
  tx: Transaction,
  context: Context,
  { batch, act }: { readonly batch: Batch; readonly act: "record_sent" | "confirm_arrival" },
): Promise<Batch> {
  const [left] = await tx
    .select({
      unsent: sql<string>`count(*) filter (where ${transfer.stage} not in ('sent', 'arrived'))`,
      unarrived: sql<string>`count(*) filter (where ${transfer.stage} <> 'arrived')`,
    })
    .from(transfer)
    .where(eq(transfer.batchId, batch.id));
  if (left === undefined) throw new Error("an aggregate without a row");
  const to =
    Number(left.unarrived) === 0 ? "arrived" : Number(left.unsent) === 0 ? "sent" : batch.stage;
  return moveBatch(tx, context, { from: batch, move: { act, to, comment: null } });
}
