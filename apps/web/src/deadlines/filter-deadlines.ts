import type { Deadline } from "@daowei/api/contracts";
import type { DeadlinesFilter } from "./search.ts";
import { isShown } from "./urgency.ts";

/** The deadlines that fit every filter set. */
export function filteredDeadlines(
  deadlines: readonly Deadline[],
  { show, origin, of, text }: DeadlinesFilter,
): readonly Deadline[] {
  return deadlines.filter(
    (one) =>
      (show === undefined || isShown(show, one)) &&
      (origin === undefined || one.origin === origin) &&
      (of === undefined || one.placeCode === of) &&
      (text === undefined || `${one.what} ${one.batchNumber ?? ""}`.includes(text)),
  );
}
