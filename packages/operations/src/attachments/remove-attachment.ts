import type { Transaction } from "@daowei/db";
import { attachmentRemoval } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Context } from "../context.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { standingNow } from "./attached.ts";
import { type AttachmentsChanged, changeList, openDraft } from "./change-list.ts";

export interface RemoveAttachment {
  readonly batchId: string;
  readonly attachmentId: string;
  readonly idempotencyKey: string;
}

/** 撤下附件: takes a file out of a draft. The file stays in the store, and so does who took it out. */
export const removeAttachment = write<RemoveAttachment, AttachmentsChanged>({
  act: "batch.remove_attachment",
  work: remove,
});

async function remove(
  tx: Transaction,
  context: Context,
  { batchId, attachmentId }: RemoveAttachment,
): Promise<Result<Written<AttachmentsChanged>, Problem>> {
  const draft = await openDraft(tx, context, { batchId, act: "remove_attachment" });
  if (!draft.ok) return draft;
  const standing = standingNow(draft.value.all);
  const removed = standing.find(({ id }) => id === attachmentId);
  if (removed === undefined)
    return refuse({ kind: "not_found", object: "attachment", id: attachmentId });
  const { id, kind, fileName, sha256, byteCount } = removed;
  const { reply, deed, seq } = await changeList(tx, context, {
    act: "remove_attachment",
    batch: draft.value.batch,
    concerned: { id, kind, fileName, sha256, byteCount },
    standing: standing.filter((one) => one !== removed),
  });
  const { userId: removedBy, userName: removedByName } = context.actor;
  await tx
    .insert(attachmentRemoval)
    .values({ attachmentId, batchId, seq, removedBy, removedByName });
  return ok({ reply, deed });
}
