import { accepted, oneOf, textOf } from "../app/search.ts";

export const deadlineViews = ["list", "month", "year"] as const;
export type DeadlineView = (typeof deadlineViews)[number];
export const deadlineFilters = ["open", "overdue", "ended"] as const;
export type DeadlineShown = (typeof deadlineFilters)[number];
export const deadlineOrigins = ["policy", "superior", "local", "fallback"] as const;

/** Which deadlines are shown; what is left out of it does not filter. */
export interface DeadlinesFilter {
  readonly show?: DeadlineShown;
  readonly origin?: (typeof deadlineOrigins)[number];
  /** Whose office answers for it. */
  readonly of?: string;
  readonly text?: string;
}

export interface DeadlinesSearch extends DeadlinesFilter {
  readonly view?: DeadlineView;
  /** The month shown, YYYY-MM. */
  readonly month?: string;
}

export function readDeadlinesSearch(raw: Record<string, unknown>): DeadlinesSearch {
  const month = textOf(raw["month"]);
  return accepted(raw, {
    view: oneOf(raw["view"], deadlineViews),
    show: oneOf(raw["show"], deadlineFilters),
    origin: oneOf(raw["origin"], deadlineOrigins),
    of: textOf(raw["of"])?.padStart(6, "0"),
    text: textOf(raw["text"]),
    month: month !== undefined && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : undefined,
  });
}
