import type { Query, QueryCache } from "@tanstack/react-query";

/** Refusals that take an answer back: what it was about is gone, or no longer for this post. */
const takingBack: ReadonlySet<string | undefined> = new Set(["NOT_FOUND", "FORBIDDEN"]);

/**
 * A question that fails when it is asked again leaves the answer that is there: a page is not taken away from under a dialog
 * in which somebody writes.
 */
export function keepAnswer(query: Query<unknown, unknown>, code: string | undefined): void {
  if (query.state.data === undefined || takingBack.has(code)) return;
  query.setState({ status: "success", error: null });
}

/** Whether a page shows an answer whose renewal failed. */
export function isOutOfDate(query: Query): boolean {
  const { data, fetchFailureCount, fetchStatus } = query.state;
  return query.isActive() && data !== undefined && fetchFailureCount > 0 && fetchStatus === "idle";
}

/** When the oldest answer was given that could not be renewed; null where all that is shown is up to date. */
export function outOfDateSince(cache: QueryCache): number | null {
  const given = cache.findAll({ predicate: isOutOfDate }).map(({ state }) => state.dataUpdatedAt);
  return given.length === 0 ? null : Math.min(...given);
}
