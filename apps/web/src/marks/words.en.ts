import type { Translated } from "../words/translated.ts";
import type { marksWords as chinese } from "./words.zh.ts";

export const marksWords: Translated<typeof chinese> = {
  mark: "Mark",
  markCount: "Marks ({{count}})",
  dialogTitle: "Mark {{name}}",
  about:
    "Only auditors and approvers see marks; they stay, unchanged. What comes later is a further mark.",
  confirm: "Mark",
  done: "Marked",
  wants: "Say what is doubtful",
  title: "Audit marks",
  entry: "{{at}} {{by}}",
  none: "No marks yet.",
};
