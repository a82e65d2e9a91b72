import { sqlStateOf } from "@daowei/db";

import { SessionOutOfReach } from "../sign-in/signed-in.ts";

const networkErrors: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOENT",
]);

/** Too many connections, no room on the disk, and a row that somebody holds for too long. */
const busy: ReadonlySet<string> = new Set(["53300", "53100", "55P03"]);

/** What the driver says without a code. */
const lostInWords =
  /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|^timeout expired$/i;

/** PostgreSQL is restarting, stopping or out of reach: worth trying again, unlike a fault of ours. */
export function isConnectionLost(error: unknown): boolean {
  const state = sqlStateOf(error);
  if (state !== undefined)
    return state.startsWith("08") || state.startsWith("57P") || busy.has(state);
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string" && networkErrors.has(cause.code))
      return true;
    if (cause instanceof SessionOutOfReach || lostInWords.test(cause.message)) return true;
  }
  return false;
}
