import type { PayerLevel, TransferSummary } from "@daowei/api/contracts";
import { accepted, oneOf, textOf } from "../app/search.ts";

export const openStages = [
  "issued",
  "sent",
  "arrived",
  "outcome_unknown",
  "failed",
  "returned",
] as const;
export const levels = [
  "central",
  "province",
  "city",
  "county",
  "township",
  "local",
  "city_and_county",
] as const satisfies readonly PayerLevel[];

export const matches = [
  "none",
  "tentative",
  "partial",
  "full",
] as const satisfies readonly TransferSummary["match"][];

export function readTransfersSearch(raw: Record<string, unknown>): {
  stage?: (typeof openStages)[number];
  level?: PayerLevel;
  overdue?: "yes";
  held?: "yes";
  match?: (typeof matches)[number];
  batch?: string;
  view?: string;
} {
  return accepted(raw, {
    stage: oneOf(raw["stage"], openStages),
    level: oneOf(raw["level"], levels),
    overdue: oneOf(raw["overdue"], ["yes"]),
    held: oneOf(raw["held"], ["yes"]),
    match: oneOf(raw["match"], matches),
    batch: textOf(raw["batch"]),
    view: textOf(raw["view"]),
  });
}
