import { appRouter } from "@daowei/api";
import type { ApiContext } from "@daowei/api";
import { postsHeld } from "@daowei/operations/people";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import type { Context } from "hono";
import type { Logger } from "pino";

import type { Auth } from "../sign-in/auth.ts";
import { findSignedIn, stepUpOf } from "../sign-in/signed-in.ts";
import type { ServerEnv } from "./app.ts";
import { isConnectionLost } from "./connection-lost.ts";

export type System = ApiContext["system"];

export interface ProcedureParts {
  readonly system: System;
  readonly auth: Auth;
  readonly log: Logger;
}

/** Every procedure of the API. Who asks, and in which post, is read from the database for each request. */
export function procedures({ system, auth, log }: ProcedureParts) {
  return async (context: Context<ServerEnv>): Promise<Response> => {
    const requestId = context.get("requestId");
    const caller = await callerOf(context.req.raw.headers, system, auth);
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
        // Held against our own before any change is let in.
        origin: context.req.header("origin") ?? null,
        isConnectionLost,
      }),
    });
    const passed = new Response(response.body, response);
    for (const cookie of caller.setCookies) passed.headers.append("set-cookie", cookie);
    return passed;
  };
}

interface Caller {
  readonly person: ApiContext["person"];
  readonly post: ApiContext["post"];
  readonly session: ApiContext["session"];
  readonly stepUp: ApiContext["stepUp"];
  readonly setCookies: readonly string[];
}

const nobody: Caller = {
  person: null,
  post: null,
  session: null,
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
  return { person: { userId, name, username }, post: post ?? null, session, stepUp, setCookies };
}
