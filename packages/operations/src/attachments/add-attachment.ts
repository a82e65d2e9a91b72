import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import type { Transaction } from "@daowei/db";
import { attachment } from "@daowei/db/schema";
import { type AttachmentKind, roomForAttachment } from "@daowei/domain/approvals";
import { ok, type Result } from "@daowei/domain/result";
import type { Context } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { write, type Written } from "../write.ts";
import { standingNow } from "./attached.ts";
import { type AttachmentsChanged, changeList, openDraft } from "./change-list.ts";
import { recogniseAttachment } from "./file-type.ts";

export interface AddAttachment {
  readonly batchId: string;
  readonly kind: AttachmentKind;
  readonly fileName: string;
  readonly contentBase64: string;
  readonly idempotencyKey: string;
}

/** 上传附件: adds a file to a draft. What the file is, its bytes say. */
export const addAttachment = write<AddAttachment, AttachmentsChanged>({
  act: "batch.attach",
  fingerprint: ({ batchId, kind, fileName, contentBase64 }) => ({
    batchId,
    kind,
    fileName,
    sha256: hashOf(Buffer.from(contentBase64, "base64")),
  }),
  work: add,
});

async function add(
  tx: Transaction,
  context: Context,
  { batchId, kind, fileName, contentBase64 }: AddAttachment,
): Promise<Result<Written<AttachmentsChanged>, Problem>> {
  const draft = await openDraft(tx, context, { batchId, act: "attach" });
  if (!draft.ok) return draft;
  const { batch, all } = draft.value;
  const content = Buffer.from(contentBase64, "base64");
  const sha256 = hashOf(content);
  const standing = standingNow(all);
  const bytes = all.reduce((sum, one) => sum + one.byteCount, 0);
  const room = roomForAttachment({ standing, bytes }, { sha256, bytes: content.length });
  if (!room.ok) return room;
  const mediaType = recogniseAttachment(fileName, content);
  if (!mediaType.ok) return mediaType;
  const added = { id: newId(), kind, fileName, sha256, byteCount: content.length };
  const { reply, deed, seq } = await changeList(tx, context, {
    act: "attach",
    batch,
    concerned: added,
    standing: [...standing, added],
  });
  const { userId: attachedBy, userName: attachedByName } = context.actor;
  const by = { attachedBy, attachedByName };
  await tx
    .insert(attachment)
    .values({ ...added, ...by, batchId, seq, mediaType: mediaType.value, content });
  return ok({ reply, deed });
}

function hashOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
