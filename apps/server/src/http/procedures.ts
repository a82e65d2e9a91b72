import { appRouter } from "@daowei/api";
import type { ApiContext } from "@daowei/api";
import { identifyKey, noteKeyCalls } from "@daowei/operations/api-keys";
import type { KeyCall } from "@daowei/operations/api-keys";
import { postsHeld } from "@daowei/operations/people";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";
import type { Logger } from "pino";

import type { Auth } from "../sign-in/auth.ts";
import { findSignedIn, stepUpOf } from "../sign-in/signed-in.ts";
import type { ServerEnv } from "./app.ts";
import type { RateLimiter } from "./rate-limiter.ts";
import { turnsOf } from "./turns.ts";
import { keyShownIn } from "./key-shown.ts";
import { isConnectionLost } from "./connection-lost.ts";

export type System = ApiContext["system"];

export interface ProcedureParts {
  readonly system: System;
  readonly auth: Auth;
  readonly log: Logger;
  readonly limiter: RateLimiter;
}

/** Every procedure of the API. Who asks, and in which post, is read from the database for each request. */
export function procedures({ system, auth, log, limiter }: ProcedureParts) {
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const requestId = context.get("requestId");
    const { headers } = context.req.raw;
    const shown = keyShownIn(headers);
    const caller =
      shown === undefined ? await callerOf(headers, system, auth) : await programOf(shown, system);
    const calls: KeyCall[] = [];
    const turns = turnsOf(limiter, caller, context.get("address"));
    const response = await fetchRequestHandler({
      endpoint: "/api/trpc",
      req: context.req.raw,
      router: appRouter,
      maxBatchSize: 20,
      onError: ({ error, path }) => {
        // Refusals are answers; only what nobody foresaw is worth a line.
        if (error.code !== "INTERNAL_SERVER_ERROR") return;
        log.error({ requestId, path, err: error.cause ?? error }, "procedure failed");
      },
      createContext: (): ApiContext => ({
        system,
        requestId,
        person: caller.person,
        post: caller.post,
        stepUp: caller.stepUp,
        session: caller.session,
        key: caller.key,
        onKeyCall: (call) => calls.push(call),
        takeTurn: turns.take,
        // Held against our own before any change is let in.
        origin: context.req.header("origin") ?? null,
        isConnectionLost,
      }),
    });
    if (caller.key?.ok === true)
      await noteKeyCalls(system.database, {
        holder: caller.key.value,
        calls,
        address: context.get("address"),
        requestId,
      });
    const passed = new Response(response.body, response);
    const wait = turns.waitSeconds();
    if (wait !== null) passed.headers.set("retry-after", String(wait));
    for (const cookie of caller.setCookies) passed.headers.append("set-cookie", cookie);
    return passed;
  };
}

interface Caller {
  readonly person: ApiContext["person"];
  readonly post: ApiContext["post"];
  readonly session: ApiContext["session"];
  readonly key: ApiContext["key"];
  readonly stepUp: ApiContext["stepUp"];
  readonly setCookies: readonly string[];
}

const nobody: Caller = {
  person: null,
  post: null,
  session: null,
  key: null,
  stepUp: { kind: "needed", offered: [] },
  setCookies: [],
};

/** A post that the person does not hold is no post: the answer is that of one he never had. */
async function callerOf(headers: Headers, system: System, auth: Auth): Promise<Caller> {
  const { database, demonstration } = system;
  const signedIn = await findSignedIn(auth, database, headers);
  if (signedIn === null) return nobody;
  const { userId, name, username, session, setCookies } = signedIn;
  const stepUp = stepUpOf(signedIn, demonstration);
  const posts = await postsHeld(database, userId);
  const asked = headers.get("x-daowei-post");
  const post = asked === null ? posts[0] : posts.find(({ id }) => id === asked);
  const person = { userId, name, username };
  return { person, post: post ?? null, session, key: null, stepUp, setCookies };
}

/** A program has no session, whatever cookies came along, and no second factor to show. */
async function programOf(shown: string, system: System): Promise<Caller> {
  const key = await identifyKey(system, shown);
  return key.ok
    ? { ...nobody, key, person: key.value.person, post: key.value.post }
    : { ...nobody, key };
}
