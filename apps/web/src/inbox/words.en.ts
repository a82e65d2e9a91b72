import type { Translated } from "../words/translated.ts";
import type { inboxWords as chinese } from "./words.zh.ts";

export const inboxWords: Translated<typeof chinese> = {
  title: "My inbox",
  sentence: "{{todo}} to do, {{done}} done.",
  tabs: { todo: "To do", done: "Done", mine: "Started by me", all: "All" },
  list: "Items",
  waiting: "waiting {{since}}",
  waitingSince: "since {{at}}",
  act: "{{act}}",
  open: "Open the batch",
  preview: "Preview",
  previous: "‹ Previous",
  next: "Next ›",
  lastEvent: "Last act",
  emptyTodoTitle: "Nothing left to do",
  emptyTodoText: "Batches that wait for you appear here. {{done}} done.",
  emptyDone: "You have not acted on a batch yet.",
  emptyMine: "You have not started a batch yet.",
  emptyAll: "No batches in this year.",
  many: "{{count}} batches, CNY {{yuan}} together",
  pick: "Select",
  pickAll: "Select all that can be decided together",
  decideMany: "{{act}} ({{count}})",
  lent: "on behalf of {{name}}",
  transfers: "{{count}} transfers",
};
