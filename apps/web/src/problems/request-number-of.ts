import { isWireError } from "../wire/api.ts";

/** Failures that only somebody with the server's log can look into. */
const unforeseen: ReadonlySet<string> = new Set([
  "internal_error",
  "outcome_unknown",
  "database_unavailable",
  "malformed_input",
]);

/** The number by which the server's log knows a request that failed; undefined for a refusal, which explains itself. */
export function requestNumberOf(error: unknown): string | undefined {
  if (!isWireError(error)) return undefined;
  const problem = error.data?.problem;
  if (problem !== undefined && problem !== null && !unforeseen.has(problem.kind)) return undefined;
  const response = error.meta?.["response"];
  return response instanceof Response
    ? (response.headers.get("x-request-id") ?? undefined)
    : undefined;
}
