import type { BatchSummary } from "@daowei/api/contracts";

const givenUpStages: ReadonlySet<string> = new Set(["cancelled", "rejected"]);

/** 已作废 or 已否决: it stays on the list and owes nobody anything. */
export function isGivenUp({ stage }: Pick<BatchSummary, "stage">): boolean {
  return givenUpStages.has(stage);
}
