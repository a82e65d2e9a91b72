import { attachment } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { findBatch } from "../batches/lock-batch.ts";
import type { MediaType } from "./file-type.ts";

export interface AttachmentFile {
  readonly fileName: string;
  readonly mediaType: MediaType;
  readonly sha256: string;
  readonly content: Buffer;
}

/** One attachment with its bytes, also one that was taken out; of another place's batch there is none. */
export const readAttachment = ask<{ readonly id: string }, AttachmentFile>(
  async (context, { id }) => {
    const { fileName, mediaType, sha256, content, batchId } = attachment;
    const [found] = await context.db
      .select({ fileName, mediaType, sha256, content, batchId })
      .from(attachment)
      .where(eq(attachment.id, id));
    const nothing = refuse({ kind: "not_found", object: "attachment", id } as const);
    if (found === undefined) return nothing;
    const { batchId: of, ...file } = found;
    const batch = await findBatch(context.db, context, of);
    return batch.ok ? ok(file) : nothing;
  },
);
