import { attachmentLimits, decideOnAttachments } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { type Batch, findBatch } from "../batches/lock-batch.ts";
import type { Context } from "../context.ts";
import { closingOf } from "../fiscal-years/closing.ts";
import { type AttachmentOnRecord, readAttachments, standingNow } from "./attached.ts";
import { missingKinds, requiredKinds } from "./required.ts";

/** 附件: what a batch has and had, what its office wants with it, and whether this post may change it now. */
export const listAttachments = ask<{ readonly batchId: string }, AttachmentList>(
  async (context, { batchId }) => {
    const found = await findBatch(context.db, context, batchId);
    return found.ok ? ok(await listOf(context, found.value)) : found;
  },
);

export type AttachmentList = Awaited<ReturnType<typeof listOf>>;

async function listOf(context: Context, batch: Batch) {
  const all = await readAttachments(context.db, batch.id);
  const required = await requiredKinds(context.db, context, batch);
  const { stage } = batch;
  const may = decideOnAttachments("attach", { stage, role: context.actor.post.role });
  return {
    attachments: all.map(shown),
    required,
    // What was submitted has been let through by what was in force then.
    missing: stage === "prepared" ? missingKinds(required, standingNow(all)) : [],
    mayChange: may.ok && (await closingOf(context.db, batch)) === null,
    limits: attachmentLimits,
  };
}

function shown(one: AttachmentOnRecord) {
  const { id, kind, fileName, mediaType, byteCount, sha256 } = one;
  const { attachedByName: attachedBy, attachedAt, removedBy, removedAt } = one;
  const file = { id, kind, fileName, mediaType, byteCount, sha256 };
  return { ...file, attachedBy, attachedAt, removedBy, removedAt };
}
