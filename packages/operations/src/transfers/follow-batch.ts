import type { Transaction } from "@daowei/db";
import { type BatchAct, type BatchStage, decideOnBatch } from "@daowei/domain/approvals";
import type { Result } from "@daowei/domain/result";
import { stageFollowing, type TransferAct, type TransferStage } from "@daowei/domain/transfers";
import { sql } from "drizzle-orm";
import { standingOf } from "../approvals/requests.ts";
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
    ...standingOf(batch),
    seenHash: batch.revisionHash,
    actor: { userId: context.actor.userId, role: context.actor.post.role },
    hands: await handsOf(tx, batch.id),
  });
}

/** Writes the act into the batch's history; the batch itself moves when its transfers say so, forwards or back. */
export async function followBatch(
  tx: Transaction,
  context: Context,
  { batch, act }: { readonly batch: Batch; readonly act: TransferAct },
): Promise<Batch> {
  const to = stageFollowing(new Set(await stagesOf(tx, batch.id)));
  return moveBatch(tx, context, { from: batch, move: { act, to, comment: null } });
}

/** The stages that transfers of a batch stand in, those of places that the acting post does not see among them. */
async function stagesOf(tx: Transaction, batchId: string): Promise<TransferStage[]> {
  const { rows } = await tx.execute<{ stage: TransferStage }>(
    sql`select stage from batch_transfer_stages(${batchId})`,
  );
  if (rows.length === 0) throw new Error(`batch ${batchId} has no transfers`);
  return rows.map((row) => row.stage);
}
