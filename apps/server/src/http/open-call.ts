import type { ApiContext } from "@daowei/api";
import { noteKeyCalls } from "@daowei/operations/api-keys";
import type { KeyCall } from "@daowei/operations/api-keys";
import type { Context } from "hono";
import type { Logger } from "pino";

import type { Auth } from "../sign-in/auth.ts";
import type { ServerEnv } from "./app.ts";
import { findCaller } from "./caller.ts";
import type { System } from "./caller.ts";
import { isConnectionLost } from "./connection-lost.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { turnsOf } from "./turns.ts";

export interface CallParts {
  readonly system: System;
  readonly auth: Auth;
  readonly log: Logger;
  readonly limiter: RateLimiter;
}

/** A request whose sender is known. `finish` adds to the answer what belongs to the sender, and notes what a program asked. */
export interface OpenedCall {
  readonly apiContext: ApiContext;
  readonly finish: (response: Response) => Promise<Response>;
}

/** Who asks, and in which post, is read from the database for each request; the same for both ways of calling procedures. */
export async function openCall(
  context: Context<ServerEnv>,
  { system, auth, log, limiter }: CallParts,
): Promise<OpenedCall> {
  const requestId = context.get("requestId");
  const address = context.get("address");
  const { headers } = context.req.raw;
  await system.readClock?.();
  const caller = await findCaller({ headers, address }, { system, auth });
  const calls: KeyCall[] = [];
  const turns = turnsOf(limiter, caller, address);
  const { person, post, stepUp, session, key, holder } = caller;
  const apiContext: ApiContext = {
    system,
    requestId,
    address,
    person,
    post,
    stepUp,
    session,
    key,
    onKeyCall: (call) => calls.push(call),
    takeTurn: turns.take,
    // Held against our own before any change is let in.
    origin: context.req.header("origin") ?? null,
    isConnectionLost,
  };
  return {
    apiContext,
    finish: async (response) => {
      if (holder !== null) {
        const noted = { holder, opened: key?.ok === true, calls, address, requestId };
        // What was done stays done and is answered so, whether or not it could be noted.
        await noteKeyCalls(system.database, noted).catch((error: unknown) => {
          log.error({ requestId, err: error }, "calls of a key were not noted");
        });
      }
      const wait = turns.waitSeconds();
      if (wait !== null) response.headers.set("retry-after", String(wait));
      for (const cookie of caller.setCookies) response.headers.append("set-cookie", cookie);
      return response;
    },
  };
}
