import type { Deadline } from "@daowei/api/contracts";
import { isEnded } from "../deadlines/urgency.ts";

/** The next date from today on that is neither met nor ended, and how many fall on it; undefined where none is. */
export function nextDeadline<T extends Pick<Deadline, "state" | "daysLeft">>(
  deadlines: readonly T[],
): { readonly next: T; readonly sameDay: number } | undefined {
  const ahead = deadlines
    .filter((one) => !isEnded(one) && one.daysLeft >= 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft);
  const [next] = ahead;
  if (next === undefined) return undefined;
  return { next, sameDay: ahead.filter(({ daysLeft }) => daysLeft === next.daysLeft).length };
}
