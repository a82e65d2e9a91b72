import type { Translated } from "../words/translated.ts";
import type { attachmentsWords as chinese } from "./words.zh.ts";

export const attachmentsWords: Translated<typeof chinese> = {
  caption: "Attachments",
  kind: "Kind",
  fileName: "File",
  size: "Size",
  sha256: "SHA-256",
  attachedBy: "Attached",
  acts: "Acts",
  preview: "View",
  download: "Download",
  remove: "Remove",
  removed: "removed by {{by}}, {{at}}",
  removedNow: "{{name}} was removed",
  removeTitle: "Remove {{name}}",
  removeAbout:
    "It does not go with the batch any more. The file and the record of its removal stay in the store.",
  loading: "Loading attachments",
  none: "This revision has no attachments",
  noneYet: "No attachments yet",
  missing: "Papers your office requires with the batch are missing: {{names}}.",
  untilSubmitted:
    "After submission nothing is added or removed; once sent back or recalled, the list can be changed in a new revision.",
  noneFixed:
    "Attachments can be added to a draft only: to add one, the batch must be sent back and submitted again.",
  fixed:
    "These went with this revision: their names, kinds and SHA-256 are part of its hash, and the list does not change.",
  drop: "Drop files here, or",
  choose: "Choose files",
  limits:
    "PDF, PNG, JPEG, XLSX, DOCX and OFD, known by their content; each up to {{each}}, {{count}} to a batch, {{all}} in all with those removed.",
  workbook: {
    sheets: "Sheets",
    hidden: "(hidden)",
    line: "Row",
    empty: "This sheet is empty.",
    moreSheets: "{{count}} more sheets are not listed",
    moreRows: "{{count}} more rows are not shown; download the file for them.",
    moreColumns: "{{count}} more columns are not shown.",
    formulas:
      "{{count}} cells are formulas; what is shown are the values stored with the file, nothing was computed.",
  },
  pdf: {
    reading: "Reading the file",
    failed: "This file cannot be shown here; please download it.",
    more: "The first {{drawn}} of {{pages}} pages; download the file for the rest.",
  },
  upload: {
    waiting: "{{name}}: waiting",
    sending: "{{name}}: uploading",
    tooLarge: "It has {{size}}; each may have {{most}}. It was not sent.",
    unreadable: "The browser cannot read this file; it was not sent.",
    again: "Try again",
    dismiss: "Got it",
  },
};
