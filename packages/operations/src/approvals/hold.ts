import type { Transaction } from "@daowei/db";
import { decideToHold, decideToRelease } from "@daowei/domain/approvals";
import { formatFen } from "@daowei/domain/money";
import { ok, type Result } from "@daowei/domain/result";
import type { ActOnBatch, BatchActed } from "../batches/act-on-batch.ts";
import { type Batch, lockBatch } from "../batches/lock-batch.ts";
import { moveBatch } from "../batches/move-batch.ts";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { readCourse, standingOf } from "./requests.ts";

export interface HoldBatch extends ActOnBatch {
  /** Why it stops, or why it may go on. */
  readonly comment: string;
}

/** 暂缓: nothing is decided, issued or sent until another person sets the batch free. */
export const holdBatch = write<HoldBatch, BatchActed>({
  act: "batch.hold",
  work: (tx, context, input) => take(tx, context, { act: "hold", input }),
});

/** 解除暂缓: by another person than the one who stopped it. */
export const releaseBatch = write<HoldBatch, BatchActed>({
  act: "batch.release",
  work: (tx, context, input) => take(tx, context, { act: "release", input }),
});

async function take(
  tx: Transaction,
  context: Context,
  { act, input }: { readonly act: "hold" | "release"; readonly input: HoldBatch },
): Promise<Result<Written<BatchActed>, Problem>> {
  const locked = await lockBatch(tx, context, input.id);
  if (!locked.ok) return locked;
  const from = locked.value;
  const { hands } = await readCourse(tx, from);
  const decide = act === "hold" ? decideToHold : decideToRelease;
  const decided = decide({
    ...standingOf(from),
    seenHash: input.revisionHash,
    actor: { userId: context.actor.userId, role: context.actor.post.role },
    hands,
  });
  if (!decided.ok) return decided;
  const moved = await moveBatch(tx, context, {
    from,
    move: { act, to: from.stage, comment: input.comment, changes: changesOf(context, act, input) },
  });
  const { id, stage, revision, revisionHash } = moved;
  return ok({ reply: { id, stage, revision, revisionHash }, deed: deedOf(act, moved, input) });
}

function changesOf({ actor }: Context, act: "hold" | "release", { comment }: HoldBatch) {
  return act === "hold"
    ? { heldBy: actor.userId, heldByName: actor.userName, heldReason: comment }
    : { heldBy: null, heldByName: null, heldReason: null };
}

function deedOf(act: "hold" | "release", moved: Batch, { comment, revisionHash }: HoldBatch) {
  const { number, transferCount, amountFen, revision } = moved;
  return {
    act: `batch.${act}`,
    objectKind: "batch",
    objectId: moved.id,
    placeCode: moved.placeCode,
    summary: `${number}：${transferCount} 笔，${formatFen(amountFen)} 元`,
    payload: { number, comment, seenHash: revisionHash, revision, stage: moved.stage, amountFen },
  };
}
