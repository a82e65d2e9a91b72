import { readFeed } from "@daowei/operations/calendar-feeds";
import type { Context } from "hono";

import type { ServerEnv } from "./app.ts";
import type { System } from "./caller.ts";
import { refuseRequest } from "./wire-problem.ts";

export interface CalendarParts {
  readonly system: System;
  /** Origins our pages have, the first being the address to tell people. */
  readonly origins: readonly string[];
}

/** A token is 32 bytes; nothing else is looked up. */
const form = /^([A-Za-z0-9_-]{43})\.ics$/u;

/** The deadlines of one person and post for programs of calendars, which cannot sign in: the address is the secret. */
export function calendarRoute({ system, origins }: CalendarParts) {
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const [origin] = origins;
    if (origin === undefined) throw new Error("a server without an address");
    const token = form.exec(context.req.param("file") ?? "")?.[1];
    const requestId = context.get("requestId");
    const served =
      token === undefined ? null : await readFeed({ ...system, requestId }, { token, origin });
    if (served === null) return refuseRequest(context, { kind: "not_found" });
    const headers = { etag: served.etag, "cache-control": "private, no-cache" };
    if (context.req.header("if-none-match") === served.etag)
      return context.body(null, 304, headers);
    return context.body(served.text, 200, {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'attachment; filename="deadlines.ics"',
    });
  };
}

const secretPath = /^\/calendar\/.*/u;

/** A path as the log may hold it. */
export function pathForLog(path: string): string {
  return path.replace(secretPath, "/calendar/…");
}
