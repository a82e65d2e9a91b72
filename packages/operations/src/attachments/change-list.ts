import type { Transaction } from "@daowei/db";
import { type AttachmentAct, decideOnAttachments } from "@daowei/domain/approvals";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Deed } from "../audit.ts";
import { type BatchActed, repliesWith } from "../batches/act-on-batch.ts";
import { type Batch, lockBatch } from "../batches/lock-batch.ts";
import { moveBatch, revisionHashOf } from "../batches/move-batch.ts";
import type { Context } from "../context.ts";
import { closedProblem, closingOf } from "../fiscal-years/closing.ts";
import type { Problem } from "../problem.ts";
import { type AttachmentOnRecord, listSha256, readAttachments } from "./attached.ts";

export interface AttachmentsChanged extends BatchActed {
  readonly attachmentId: string;
}

/** A draft with all that was ever attached to it. */
export interface OpenDraft {
  readonly batch: Batch;
  readonly all: readonly AttachmentOnRecord[];
}

/** Locks a batch whose attachments this post may change: two who add at once come one after the other. */
export async function openDraft(
  tx: Transaction,
  context: Context,
  { batchId, act }: { readonly batchId: string; readonly act: AttachmentAct },
): Promise<Result<OpenDraft, Problem>> {
  const locked = await lockBatch(tx, context, batchId);
  if (!locked.ok) return locked;
  const { stage } = locked.value;
  const decided = decideOnAttachments(act, { stage, role: context.actor.post.role });
  if (!decided.ok) return decided;
  const { fiscalYear } = locked.value;
  const closing = await closingOf(tx, locked.value);
  if (closing !== null) return refuse(closedProblem(fiscalYear, closing));
  return ok({ batch: locked.value, all: await readAttachments(tx, batchId) });
}

export type Concerned = Pick<
  AttachmentOnRecord,
  "id" | "kind" | "fileName" | "sha256" | "byteCount"
>;

interface Change {
  readonly act: AttachmentAct;
  readonly batch: Batch;
  readonly concerned: Concerned;
  /** What the batch has afterwards. */
  readonly standing: readonly Pick<AttachmentOnRecord, "kind" | "fileName" | "sha256">[];
}

/** Writes the event and the new hash, so that a page from before decides on nothing. */
export async function changeList(
  tx: Transaction,
  context: Context,
  { act, batch: from, concerned, standing }: Change,
): Promise<{ readonly reply: AttachmentsChanged; readonly deed: Deed; readonly seq: number }> {
  const attachmentsSha256 = listSha256(standing);
  const revisionHash = revisionHashOf({ ...from, attachmentsSha256 }, from.revision);
  const changes = { attachmentsSha256, revisionHash };
  const move = { act, to: from.stage, comment: concerned.fileName, changes };
  const moved = await moveBatch(tx, context, { from, move });
  const { id: attachmentId, ...file } = concerned;
  const deed = {
    act: `batch.${act}`,
    objectKind: "batch",
    objectId: from.id,
    placeCode: from.placeCode,
    summary: `${from.number}：${file.fileName}`,
    payload: {
      number: from.number,
      attachmentId,
      ...file,
      revision: moved.revision,
      seenHash: from.revisionHash,
      revisionHash: moved.revisionHash,
    },
  };
  return { reply: { ...repliesWith(moved), attachmentId }, deed, seq: moved.lastSeq };
}
