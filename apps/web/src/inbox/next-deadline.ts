import type { Deadline } from "@daowei/api/contracts";
import { isEnded } from "../deadlines/urgency.ts";

/** The next date from today on that is neither met nor ended; undefined where none is. */
export function nextDeadline<T extends Pick<Deadline, "state" | "daysLeft">>(
  deadlines: readonly T[],
): T | undefined {
  return deadlines
    .filter((one) => !isEnded(one) && one.daysLeft >= 0)
    .toSorted((a, b) => a.daysLeft - b.daysLeft)[0];
}
