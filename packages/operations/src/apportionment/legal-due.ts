import type { Explanation } from "@daowei/domain/apportionment";
import type { Citation } from "@daowei/domain/policies";
import type { CivilDate } from "@daowei/domain/time";

export interface LegalDue {
  readonly on: CivilDate;
  readonly origin: "policy" | "fallback";
  readonly citation: Citation;
}

/** When the policy wants a row's money in place, and by which sentence. */
export function legalDueIn({ dueOn }: Explanation): LegalDue | null {
  if (dueOn === null) return null;
  const { date: on, fallback, citation } = dueOn;
  return { on, origin: fallback ? "fallback" : "policy", citation };
}

/** The first of several due dates: the one that a batch as a whole must meet. */
export function earliestDue(dues: Iterable<LegalDue | null>): LegalDue | null {
  let first: LegalDue | null = null;
  for (const due of dues) if (due !== null && (first === null || due.on < first.on)) first = due;
  return first;
}
