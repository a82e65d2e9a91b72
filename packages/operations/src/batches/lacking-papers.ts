import { attachment, attachmentRemoval } from "@daowei/db/schema";
import type { AttachmentKind } from "@daowei/domain/approvals";
import { and, eq, isNull } from "drizzle-orm";
import { missingKinds, requiredKinds } from "../attachments/required.ts";
import type { Context } from "../context.ts";
import { anyId } from "../reader.ts";
import type { Batch } from "./lock-batch.ts";

/** 附件缺失: of each draft the kinds of papers that its office wants and that it lacks; drafts that lack none are left out. */
export async function lackingPapers(
  context: Context,
  batches: readonly Batch[],
): Promise<ReadonlyMap<string, readonly AttachmentKind[]>> {
  const drafts = batches.filter(({ stage }) => stage === "prepared");
  const wanted = new Map<string, Promise<readonly AttachmentKind[]>>();
  const wants = (draft: Batch) => {
    const key = `${draft.placeCode} ${draft.fiscalYear} ${draft.kind}`;
    const asked = wanted.get(key) ?? requiredKinds(context.db, context, draft);
    wanted.set(key, asked);
    return asked;
  };
  const required = await Promise.all(
    drafts.map(async (draft) => [draft.id, await wants(draft)] as const),
  );
  const asking = required.filter(([, kinds]) => kinds.length > 0);
  if (asking.length === 0) return new Map();
  const standing = await standingKinds(
    context,
    asking.map(([id]) => id),
  );
  return new Map(
    asking
      .map(([id, kinds]) => [id, missingKinds(kinds, standing.get(id) ?? [])] as const)
      .filter(([, missing]) => missing.length > 0),
  );
}

async function standingKinds({ db }: Context, batchIds: readonly string[]) {
  const rows = await db
    .select({ batchId: attachment.batchId, kind: attachment.kind })
    .from(attachment)
    .leftJoin(attachmentRemoval, eq(attachmentRemoval.attachmentId, attachment.id))
    .where(and(anyId(attachment.batchId, batchIds), isNull(attachmentRemoval.attachmentId)));
  return Map.groupBy(rows, ({ batchId }) => batchId);
}
