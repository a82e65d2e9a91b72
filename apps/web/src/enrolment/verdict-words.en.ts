import type { Translated } from "../words/translated.ts";
import type { verdictWords as chinese } from "./verdict-words.zh.ts";

/** Confirmations and disputes of headcounts. */
export const verdictWords: Translated<typeof chinese> = {
  title: "Confirmation of headcounts",
  meaning:
    "Given by a reviewer who had no hand in the import, and named with his office. “Reported” and “verified” are words of the file; this is a second person of this system who checked it. Neither is the verification of the settlement.",
  imported: "Not confirmed yet: nobody has confirmed or disputed this version.",
  own: "You imported this version; another reviewer has to confirm it.",
  newer: "There is a newer version {{number}}.",
  overConfirmed: "Imported over headcounts that had been confirmed, because: {{reason}}",
  record: {
    confirmed: "confirmed by {{by}} ({{office}}) {{at}}",
    disputed: "disputed by {{by}} ({{office}}) {{at}}",
  },
  history: "What was decided",
  act: { confirmed: "Confirm headcounts", disputed: "Dispute" },
  dialog: {
    confirmed: "Confirm headcounts, version {{number}}",
    disputed: "Dispute headcounts, version {{number}}",
  },
  facts: {
    place: "Scope",
    heads: "Persons",
    file: "File",
    cutOff: "Counted on",
    imported: "Imported",
  },
  headsText: "{{places}} places, {{heads}} persons ({{status}})",
  placeText: "{{place}} {{year}}",
  consequence: {
    confirmed:
      "Whoever imported them is told, and explanations and sheets of approval name you. You may still dispute them later.",
    disputed:
      "Whoever imported them is told, with the reason. This version stays as it is, a correction is a new version; batches that rest on this one are submitted with a word of why.",
  },
  comment: "Comment (optional, up to 500 characters)",
  takesBack: "They were disputed before: to confirm them now takes a reason.",
  wanting: "Say why, in 10 to 500 characters",
  tooLong: "Keep the comment within 500 characters",
  done: {
    confirmed: "Version {{number}} is confirmed",
    disputed: "Version {{number}} is disputed",
  },
  waiting: "Headcounts that wait for your confirmation: {{count}}",
  filter: "State",
  all: "All states ({{count}})",
  of: "{{standing}} ({{count}})",
  noneOf: "No version is in this state",
};
