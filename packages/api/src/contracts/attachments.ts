import { attachmentKinds } from "@daowei/domain/approvals";
import { z } from "zod";
import { BatchActed } from "./batches.ts";
import { Id, IdempotencyKey, Instant, RevisionHash } from "./scalars.ts";

export const AttachmentKind = z.enum(attachmentKinds);
export type AttachmentKind = z.infer<typeof AttachmentKind>;

export const AddAttachment = z.object({
  batchId: Id,
  kind: AttachmentKind,
  fileName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\]*$/u, "a file name without a path")
    .describe("Its ending has to be one of what the file is"),
  contentBase64: z.string().max(28_000_000).describe("The file's bytes; at most 10 MB"),
  idempotencyKey: IdempotencyKey,
});
export const RemoveAttachment = z.object({
  batchId: Id,
  attachmentId: Id,
  idempotencyKey: IdempotencyKey,
});
export const AttachmentsChanged = BatchActed.extend({ attachmentId: Id });

export const Attachment = z.object({
  id: Id,
  kind: AttachmentKind,
  fileName: z.string(),
  mediaType: z.string(),
  byteCount: z.int(),
  sha256: RevisionHash,
  attachedBy: z.string(),
  attachedAt: Instant,
  removedBy: z.string().nullable().describe("Who took it out of the draft; null while it is there"),
  removedAt: Instant.nullable(),
});
export type Attachment = z.infer<typeof Attachment>;

export const AttachmentList = z.object({
  attachments: z.array(Attachment).describe("In the order in which they came"),
  required: z.array(AttachmentKind).describe("What the office wants with a batch of this kind"),
  missing: z.array(AttachmentKind).describe("Those of them that a draft lacks"),
  mayChange: z.boolean(),
  limits: z.object({ bytes: z.int(), standing: z.int(), bytesOfBatch: z.int() }),
});
export type AttachmentList = z.infer<typeof AttachmentList>;

export const AttachedWorkbook = z.object({
  sheets: z.array(z.object({ name: z.string(), hidden: z.boolean() })),
  moreSheets: z.int(),
  columns: z.int(),
  moreColumns: z.int(),
  rows: z.array(
    z.object({
      line: z.int(),
      hidden: z.boolean(),
      cells: z.array(
        z.object({
          text: z.string(),
          number: z.boolean(),
          formula: z.boolean().describe("The value is the one stored with the file"),
        }),
      ),
    }),
  ),
  moreRows: z.int(),
  notShown: z.string().nullable().describe("What stands in the way; null where a sheet is shown"),
});
