import type { Translated } from "../words/translated.ts";
import type { yearsWords as chinese } from "./words.zh.ts";

export const yearsWords: Translated<typeof chinese> = {
  title: "Closing of years",
  sentence:
    "Once a year is over and settled, an approver closes it. Its headcounts, batches and decisions then stay as they are; money still goes out and comes in. Where a correction is needed, two people open the year again.",
  list: "Which years are closed",
  columns: {
    year: "Year",
    state: "State",
    office: "Closed by office",
    by: "By",
    at: "At",
    reason: "Reason",
    act: "Act",
  },
  open: "open",
  closed: "closed",
  current: "not over",
  ahead: "not begun",
  option: "{{year}} · closed",
  close: "Close",
  closeTitle: "Close {{year}}: {{place}}",
  closeHow:
    "After this no headcounts are imported and no batches are made or decided for {{year}} in {{place}} and below; what was issued still goes out and comes in. A year with batches under decision is not closed; drafts stay and can be submitted once the year is opened again.",
  confirmClose: "Close the year",
  closedNow: "{{year}} is closed",
  closedWithDrafts: "{{year}} is closed; {{count}} drafts were never submitted",
  reopen: "Ask to open it again",
  reopenTitle: "Open {{year}} again: {{office}}",
  reopenHow:
    "Two people open a year again: you ask, another approver of the office that closed it agrees. Headcounts and batches of the year are then open; close it again after the correction.",
  confirmReopen: "Submit",
  proposed: "Asked; an approver decides",
  wantReason: "Say why, in at least 10 characters",
  reason: "Reason",
  notice:
    "{{year}} is closed ({{office}}, {{by}}, {{date}}): headcounts, batches and decisions stay as they are; money still goes out and comes in.",
  toPage: "See the closing",
  history: "Record",
  act: { close: "closed", reopen: "opened again" },
  effect: {
    opens: "{{year}} opens again: headcounts, batches and decisions of {{office}} and below.",
    closedBy: "Closed by {{by}} at {{at}}: {{reason}}",
  },
};
