import type { BatchStage } from "@daowei/api/contracts";
import { accepted, oneOf, textOf } from "../app/search.ts";

export const batchStages = [
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
  "arrived",
  "cancelled",
] as const satisfies readonly BatchStage[];
export const batchTabs = ["rows", "attachments", "events", "policy"] as const;
export type BatchTab = (typeof batchTabs)[number];

export function readBatchListSearch(raw: Record<string, unknown>): {
  stage?: BatchStage;
  text?: string;
  view?: string;
} {
  return accepted(raw, {
    stage: oneOf(raw["stage"], batchStages),
    text: textOf(raw["text"]),
    view: textOf(raw["view"]),
  });
}

/** `transfer` opens the explanation of that cell: the deep link of a receipt. */
export function readBatchSearch(raw: Record<string, unknown>): {
  tab?: BatchTab;
  transfer?: string;
} {
  return accepted(raw, { tab: oneOf(raw["tab"], batchTabs), transfer: textOf(raw["transfer"]) });
}
