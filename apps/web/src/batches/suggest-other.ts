import type { BatchSummary } from "@daowei/api/contracts";
import { isGivenUp } from "@daowei/domain/approvals";

type Own = Pick<BatchSummary, "id" | "fiscalYear" | "placeCode" | "kind" | "instalment">;

/**
 * The batch that a person most likely wants to see beside this one: what it was made instead of, if one of its kind was
 * given up shortly before; else last year's of the same 期次; else any of last year's kind; null where there is none.
 */
export function suggestedOther(
  own: Own,
  {
    thisYear,
    lastYear,
  }: { readonly thisYear: readonly BatchSummary[]; readonly lastYear: readonly BatchSummary[] },
): BatchSummary | null {
  const alike = (one: BatchSummary) => one.placeCode === own.placeCode && one.kind === own.kind;
  const before = thisYear.find((one) => alike(one) && one.instalment === own.instalment - 1);
  if (before !== undefined && isGivenUp(before)) return before;
  const owed = lastYear.filter((one) => !isGivenUp(one) && one.id !== own.id);
  return (
    owed.find((one) => alike(one) && one.instalment === own.instalment) ?? owed.find(alike) ?? null
  );
}
