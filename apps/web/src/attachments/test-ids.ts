/** data-testid of what stands around attachments. */
export const attachmentIds = {
  attachKind: "attach-kind",
  attachFile: "attach-file",
  attachRefused: "attach-refused",
  attachmentRow: "attachment-row",
  attachmentPreview: "attachment-preview",
  attachmentFile: "attachment-file",
  attachmentRemove: "attachment-remove",
  attachmentsMissing: "attachments-missing",
  previewWorkbook: "preview-workbook",
  previewPdf: "preview-pdf",
  previewPicture: "preview-picture",
} as const;
