import { sqlStateOf } from "@daowei/db";

const networkErrors: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
]);

/** PostgreSQL is restarting, stopping or out of reach: worth trying again, unlike a fault of ours. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state !== undefined)
    return state.startsWith("08") || state.startsWith("57P") || state === "53300";
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && networkErrors.has(cause.code))
      return true;
    if (/connection terminated|timeout exceeded when trying to connect/i.test(cause.message))
      return true;
  }
  return false;
}
