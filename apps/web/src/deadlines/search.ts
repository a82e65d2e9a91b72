import { accepted, oneOf, textOf } from "../app/search.ts";

export const deadlineViews = ["list", "month", "year"] as const;
export type DeadlineView = (typeof deadlineViews)[number];
export const deadlineFilters = ["open", "overdue", "ended", "all"] as const;
export type DeadlineFilter = (typeof deadlineFilters)[number];

export interface DeadlinesSearch {
  readonly view?: DeadlineView;
  readonly show?: DeadlineFilter;
  /** The month shown, YYYY-MM. */
  readonly month?: string;
}

export function readDeadlinesSearch(raw: Record<string, unknown>): DeadlinesSearch {
  const month = textOf(raw["month"]);
  return accepted(raw, {
    view: oneOf(raw["view"], deadlineViews),
    show: oneOf(raw["show"], deadlineFilters),
    month: month !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
  });
}
