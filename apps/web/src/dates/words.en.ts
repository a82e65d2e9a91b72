import type { Translated } from "../words/translated.ts";
import type { datesWords as chinese } from "./words.zh.ts";

export const datesWords: Translated<typeof chinese> = {
  form: "yyyy-mm-dd",
  open: "Choose from the calendar: {{name}}",
  openHint: "Choose from the calendar (Alt+↓)",
  malformed: "This is no date; write it like 2022-12-31.",
  noSuchDay: "There is no {{date}}.",
  tooEarly: "Not before {{date}}.",
  tooLate: "Not after {{date}}.",
};
