export { addAttachment, type AddAttachment } from "./add-attachment.ts";
export type { AttachmentsChanged } from "./change-list.ts";
export { type AttachmentList, listAttachments } from "./list-attachments.ts";
export { type AttachmentFile, readAttachment } from "./read-attachment.ts";
export type { ShownWorkbook } from "./cut-workbook.ts";
export { type ShowWorkbook, showWorkbook } from "./show-workbook.ts";
export { removeAttachment, type RemoveAttachment } from "./remove-attachment.ts";
