import type { Transaction } from "@daowei/db";
import { batch, batchEvent } from "@daowei/db/schema";
import type { BatchStage } from "@daowei/domain/approvals";
import type { TransferAct, TransferStage } from "@daowei/domain/transfers";
import { eq, sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import { sha256 } from "../identity.ts";
import type { Batch } from "./lock-batch.ts";

export interface Move {
  readonly act: string;
  readonly to: BatchStage;
  readonly comment: string | null;
  readonly changes?: BatchChanges;
}

/** What an act may change of a batch besides its stage; everything else is fixed. */
export type BatchChanges = Partial<
  Pick<
    Batch,
    | "returned"
    | "documentNumber"
    | "attachmentsSha256"
    | "revision"
    | "revisionHash"
    | "approvalStep"
    | "submittedRevision"
    | "heldBy"
    | "heldByName"
    | "heldReason"
  >
>;

/**
 * The hash a decision is bound to: content, revision and what is attached, so that a batch sent back and submitted again is
 * a new one to decide on, and so is one with another paper.
 */
export function revisionHashOf(
  { contentSha256, attachmentsSha256 }: Pick<Batch, "contentSha256" | "attachmentsSha256">,
  revision: number,
): string {
  const attached = attachmentsSha256 === null ? "" : `:${attachmentsSha256}`;
  return sha256(`${contentSha256}:${revision}${attached}`);
}

/** Takes a batch one step on and writes the event, which carries the revision that was decided on. */
export async function moveBatch(
  tx: Transaction,
  context: Context,
  { from, move }: { readonly from: Batch; readonly move: Move },
): Promise<Batch> {
  const { act, to, comment, changes } = move;
  const seq = from.lastSeq + 1;
  const [moved] = await tx
    .update(batch)
    .set({ ...changes, stage: to, lastSeq: seq, updatedAt: sql`store_now()` })
    .where(eq(batch.id, from.id))
    .returning();
  if (moved === undefined) throw new Error(`batch ${from.id} vanished under its lock`);
  const { id: postId, role, officeName } = context.actor.post;
  await tx.insert(batchEvent).values({
    batchId: from.id,
    seq,
    onDate: today(context),
    userId: context.actor.userId,
    userName: context.actor.userName,
    postId,
    role,
    officeName,
    act,
    from: from.stage,
    to,
    comment,
    revision: from.revision,
    revisionHash: from.revisionHash,
  });
  return moved;
}

/** Takes every transfer of a batch along in one statement; thousands cost what one costs. */
export async function moveTransfers(
  tx: Transaction,
  context: Context,
  step: {
    readonly batch: Batch;
    readonly act: TransferAct;
    readonly from: TransferStage;
    readonly to: TransferStage;
    readonly comment: string | null;
  },
): Promise<void> {
  const { userId, userName, post } = context.actor;
  const { batch: whole, act, from, to, comment } = step;
  const moved = await tx.execute(sql`
    with moved as (
      update transfer set stage = ${to}, last_seq = last_seq + 1
      where batch_id = ${whole.id} and stage = ${from}
      returning id, last_seq
    )
    insert into transfer_event
      (transfer_id, seq, at, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage, comment)
    select id, last_seq, (select store_now()), ${today(context)}, ${userId}, ${userName}, ${post.id}, ${post.role},
           ${act}, ${from}, ${to}, ${comment}
    from moved`);
  if (moved.rowCount !== whole.transferCount)
    throw new Error(
      `batch ${whole.id} has ${whole.transferCount} transfers, ${moved.rowCount} were ${from}`,
    );
}
