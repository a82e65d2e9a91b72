import { ok, refuse, type Result } from "#result";
import type { BatchStage } from "./batch-life.ts";
import type { ApprovalProblem } from "./decide.ts";
import type { Role } from "./roles.ts";

/** What a paper that goes with a batch is: 申请函, 测算表, 参保人数确认表, 红头文件, 其他. */
export const attachmentKinds = [
  "application_letter",
  "calculation_sheet",
  "headcount_confirmation",
  "official_document",
  "other",
] as const;
/** One kind of attachment 附件. */
export type AttachmentKind = (typeof attachmentKinds)[number];

/** Acts on a draft's attachments; they leave the batch where it is and make whoever takes them one of its preparers. */
export const attachmentActs = ["attach", "remove_attachment"] as const;
/** One act on a draft's attachments. */
export type AttachmentAct = (typeof attachmentActs)[number];

/** Bounds: bytes of one attachment, how many a batch has at a time, and bytes of all it ever had, those taken out included. */
export const attachmentLimits = {
  bytes: 10 * 1024 * 1024,
  standing: 20,
  bytesOfBatch: 100 * 1024 * 1024,
} as const;

/** Why an attachment is not taken, or a batch without one is not submitted. */
export type AttachmentProblem =
  | { readonly kind: "attachment_too_large"; readonly bytes: number; readonly mostBytes: number }
  /** By its first bytes it is none of the kinds of file that are taken. */
  | { readonly kind: "attachment_not_readable"; readonly fileName: string }
  | {
      readonly kind: "attachment_named_otherwise";
      readonly fileName: string;
      /** The endings that its content may have. */
      readonly endings: readonly string[];
    }
  | { readonly kind: "attached_already"; readonly fileName: string }
  | { readonly kind: "too_many_attachments"; readonly most: number }
  | { readonly kind: "attachments_full"; readonly bytes: number; readonly mostBytes: number }
  | { readonly kind: "attachments_missing"; readonly missing: readonly AttachmentKind[] };

/** What a batch has of attachments before another is added. */
export interface Attached {
  readonly standing: readonly { readonly sha256: string; readonly fileName: string }[];
  /** Of all it ever had. */
  readonly bytes: number;
}

/** Decides whether a role may change the attachments of a batch at this stage: a preparer, as long as it is a draft. */
export function decideOnAttachments(
  act: AttachmentAct,
  { stage, role }: { readonly stage: BatchStage; readonly role: Role },
): Result<void, ApprovalProblem> {
  if (stage !== "prepared") return refuse({ kind: "act_not_possible", act, stage });
  return role === "preparer"
    ? ok(undefined)
    : refuse({ kind: "role_needed", act, needed: "preparer", held: role });
}

/** Decides whether a batch has room for one more attachment that it does not have yet. */
export function roomForAttachment(
  { standing, bytes }: Attached,
  added: { readonly sha256: string; readonly bytes: number },
): Result<void, AttachmentProblem> {
  const { bytes: mostBytes, standing: most, bytesOfBatch } = attachmentLimits;
  if (added.bytes > mostBytes)
    return refuse({ kind: "attachment_too_large", bytes: added.bytes, mostBytes });
  const same = standing.find(({ sha256 }) => sha256 === added.sha256);
  if (same !== undefined) return refuse({ kind: "attached_already", fileName: same.fileName });
  if (standing.length >= most) return refuse({ kind: "too_many_attachments", most });
  return bytes + added.bytes > bytesOfBatch
    ? refuse({ kind: "attachments_full", bytes, mostBytes: bytesOfBatch })
    : ok(undefined);
}
