import { obligation } from "@daowei/db/schema";
import type { Transaction } from "@daowei/db";
import { type BatchAct, type BatchStage, decideOnBatch } from "@daowei/domain/approvals";
import { formatFen } from "@daowei/domain/money";
import { ok, type Result } from "@daowei/domain/result";
import { transferAfter } from "@daowei/domain/transfers";
import { eq } from "drizzle-orm";
import { readCourse, standingOf } from "../approvals/requests.ts";
import { refuseClosed } from "./refuse-closed.ts";
import type { Act, Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { type Batch, lockBatch } from "./lock-batch.ts";
import { type BatchChanges, moveBatch, moveTransfers, revisionHashOf } from "./move-batch.ts";

export interface ActOnBatch {
  readonly id: string;
  /** Hash of the revision that the person saw. */
  readonly revisionHash: string;
  readonly comment?: string | undefined;
  readonly idempotencyKey: string;
}

export interface BatchActed {
  id: string;
  stage: BatchStage;
  revision: number;
  revisionHash: string;
}

/** Acts that are no judgment and concern the whole batch. */
export type WholeBatchAct = "submit" | "recall" | "issue" | "cancel";

/** What an act changes of the batch besides its stage, or why it is refused for this batch. */
type Changes<I> = (
  batch: Batch,
  input: I,
  within: { readonly tx: Transaction; readonly context: Context },
) => Promise<Result<BatchChanges, Problem>> | Result<BatchChanges, Problem>;

/** Makes the operation of an act on a whole batch: lock, decide, move the batch and its transfers together. */
export function actOnBatch<I extends ActOnBatch>(
  act: WholeBatchAct,
  changes: Changes<I> = () => ok({}),
): Act<I, BatchActed & { readonly replayed: boolean }> {
  return write<I, BatchActed>({
    act: `batch.${act}`,
    work: (tx, context, input) => take(tx, context, { act, input, changes }),
  });
}

async function take<I extends ActOnBatch>(
  tx: Transaction,
  context: Context,
  asked: { act: WholeBatchAct; input: I; changes: Changes<I> },
): Promise<Result<Written<BatchActed>, Problem>> {
  const { act, input } = asked;
  const locked = await lockBatch(tx, context, input.id);
  if (!locked.ok) return locked;
  const from = locked.value;
  const decided = await decide(tx, context, { act, input, batch: from });
  if (!decided.ok) return decided;
  const comment = input.comment ?? null;
  const changes = await asked.changes(from, input, { tx, context });
  if (!changes.ok) return changes;
  const moved = await moveBatch(tx, context, {
    from,
    move: { act, to: decided.value, comment, changes: changes.value },
  });
  const to = transferAfter(from.stage, act);
  if (to === undefined) throw new Error(`transfers have no ${act} from ${from.stage}`);
  await moveTransfers(tx, context, { batch: from, act, from: from.stage, to, comment });
  if (moved.stage === "cancelled")
    await tx.update(obligation).set({ live: false }).where(eq(obligation.batchId, from.id));
  return ok({ reply: repliesWith(moved), deed: deedOf(act, moved, input) });
}

async function decide(
  tx: Transaction,
  context: Context,
  { act, input, batch }: { act: BatchAct; input: ActOnBatch; batch: Batch },
): Promise<Result<BatchStage, Problem>> {
  const course = await readCourse(tx, batch);
  const decided = decideOnBatch({
    act,
    ...standingOf(batch),
    ...course,
    seenHash: input.revisionHash,
    actor: { userId: context.actor.userId, role: context.actor.post.role },
  });
  return refuseClosed(act, { batch, course, decided });
}

export function repliesWith({ id, stage, revision, revisionHash }: Batch): BatchActed {
  return { id, stage, revision, revisionHash };
}

function deedOf(act: BatchAct, moved: Batch, input: ActOnBatch) {
  const { number, transferCount, amountFen, documentNumber, revision } = moved;
  return {
    act: `batch.${act}`,
    objectKind: "batch",
    objectId: moved.id,
    placeCode: moved.placeCode,
    summary: `${number}：${transferCount} 笔，${formatFen(amountFen)} 元`,
    payload: {
      number,
      to: moved.stage,
      comment: input.comment ?? null,
      seenHash: input.revisionHash,
      revision,
      transferCount,
      amountFen,
      documentNumber,
    },
  };
}

/** What goes back to the preparer comes again as a new revision: whatever was decided on the old one is void. */
export function nextRevision(batch: Batch): Pick<Batch, "revision" | "revisionHash"> {
  const revision = batch.revision + 1;
  return { revision, revisionHash: revisionHashOf(batch, revision) };
}
