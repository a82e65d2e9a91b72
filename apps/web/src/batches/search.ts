import type { BatchStage } from "@daowei/api/contracts";
import { accepted, oneOf, textOf } from "../app/search.ts";
import { amountBands, type DueBand, dueBands } from "../filters/bands.ts";
import { batchKinds, type Kind } from "../wizard/batch-kinds.ts";

export const batchStages = [
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
  "arrived",
  "cancelled",
  "rejected",
] as const satisfies readonly BatchStage[];
export const batchTabs = ["rows", "compare", "attachments", "events", "policy"] as const;
export type BatchTab = (typeof batchTabs)[number];

export const bases = ["unconfirmed", "confirmed"] as const;
export type Basis = (typeof bases)[number];

/** Which batches are listed; what is left out of it does not filter. */
export interface BatchListFilter {
  /** A stage; or 已退回, a draft that was sent back; or 暂缓, kept where it is. */
  readonly stage?: BatchStage | "returned" | "held";
  readonly kind?: Kind;
  readonly due?: DueBand;
  readonly amount?: (typeof amountBands)[number];
  /** Whether amounts rest on texts that nobody has confirmed. */
  readonly basis?: Basis;
  /** Name of the preparer. */
  readonly by?: string;
  readonly text?: string;
}

export function readBatchListSearch(
  raw: Record<string, unknown>,
): BatchListFilter & { view?: string } {
  return accepted(raw, {
    stage: oneOf(raw["stage"], [...batchStages, "returned", "held"]),
    kind: oneOf(raw["kind"], batchKinds),
    due: oneOf(raw["due"], dueBands),
    amount: oneOf(raw["amount"], amountBands),
    basis: oneOf(raw["basis"], bases),
    by: textOf(raw["by"]),
    text: textOf(raw["text"]),
    view: textOf(raw["view"]),
  });
}

/**
 * `transfer` opens the explanation of that cell: the deep link of a receipt. `view` says how the rows are looked at, `with`
 * which batch it is compared with.
 */
export function readBatchSearch(raw: Record<string, unknown>): {
  tab?: BatchTab;
  with?: string;
  transfer?: string;
  view?: string;
} {
  return accepted(raw, {
    tab: oneOf(raw["tab"], batchTabs),
    with: textOf(raw["with"]),
    transfer: textOf(raw["transfer"]),
    view: textOf(raw["view"]),
  });
}

/** The batch beside which it stands on paper. */
export function readComparisonSheetSearch(raw: Record<string, unknown>): { with?: string } {
  return accepted(raw, { with: textOf(raw["with"]) });
}

/** The table on paper is that of the same view. */
export function readTableSheetSearch(raw: Record<string, unknown>): { view?: string } {
  return accepted(raw, { view: textOf(raw["view"]) });
}
