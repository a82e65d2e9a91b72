import type { Translated } from "../words/translated.ts";
import type { exportsWords as chinese } from "./words.zh.ts";

export const exportsWords: Translated<typeof chinese> = {
  excel: "Export to Excel",
  making: "Making…",
  again: "Make it again",
  hint: "The official table (XLSX) with its own columns, in the unit of the page, with the data behind it; exports are noted in the audit log",
  done: "{{name}} is exported and noted in the audit log",
};
