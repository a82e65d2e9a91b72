export { addAttachment, type AddAttachment } from "./add-attachment.ts";
export type { AttachmentsChanged } from "./change-list.ts";
export { type AttachmentList, listAttachments } from "./list-attachments.ts";
export { type AttachmentFile, readAttachment } from "./read-attachment.ts";
export { removeAttachment, type RemoveAttachment } from "./remove-attachment.ts";
