import { attachment, attachmentRemoval } from "@daowei/db/schema";
import { asc, eq, getTableColumns } from "drizzle-orm";
import { canonicalJson, sha256 } from "../identity.ts";
import { instant, type Reader } from "../reader.ts";

/** An attachment without its bytes, and whether it was taken out. */
export type AttachmentOnRecord = Awaited<ReturnType<typeof readAttachments>>[number];

/** All attachments that a batch ever had, in the order in which they came. */
export async function readAttachments(reader: Reader, batchId: string) {
  const { content: _, ...columns } = getTableColumns(attachment);
  const rows = await reader
    .select({ ...columns, removal: attachmentRemoval })
    .from(attachment)
    .leftJoin(attachmentRemoval, eq(attachmentRemoval.attachmentId, attachment.id))
    .where(eq(attachment.batchId, batchId))
    .orderBy(asc(attachment.seq));
  return rows.map(({ removal, attachedAt, ...row }) => ({
    ...row,
    attachedAt: instant(attachedAt),
    removedSeq: removal === null ? null : removal.seq,
    removedBy: removal === null ? null : removal.removedByName,
    removedAt: removal === null ? null : instant(removal.removedAt),
  }));
}

/** Those that a batch had just before one of its events. */
export function standingBefore(
  all: readonly AttachmentOnRecord[],
  seq: number,
): AttachmentOnRecord[] {
  return all.filter((one) => one.seq < seq && (one.removedSeq === null || one.removedSeq >= seq));
}

/** Those that it has now. */
export function standingNow(all: readonly AttachmentOnRecord[]): AttachmentOnRecord[] {
  return all.filter(({ removedSeq }) => removedSeq === null);
}

type Listed = Pick<AttachmentOnRecord, "kind" | "fileName" | "sha256">;

/** The list that decisions are bound to, as the exact text that is hashed; null where nothing is attached. */
export function listText(standing: readonly Listed[]): string | null {
  if (standing.length === 0) return null;
  return canonicalJson(standing.map(({ kind, fileName, sha256: hash }) => [kind, fileName, hash]));
}

/** SHA-256 of that text. */
export function listSha256(standing: readonly Listed[]): string | null {
  const text = listText(standing);
  return text === null ? null : sha256(text);
}
