import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import type { Actor } from "@daowei/operations";
import type { Context } from "hono";

import type { ServerEnv } from "./app.ts";
import { findCaller } from "./caller.ts";
import type { Caller } from "./caller.ts";
import type { CallParts } from "./open-call.ts";
import { turnsOf } from "./turns.ts";
import type { WireProblem } from "./wire-problem.ts";

/** A person in a post of his, by the session of the cookie. */
export interface LinkCaller {
  readonly actor: Actor;
  readonly session: NonNullable<Caller["session"]>;
  readonly stepUp: Caller["stepUp"];
}

/**
 * Who follows a link or opens a line: the address names his post, because a browser sends no header of ours there. Counted
 * as a turn of that name.
 */
export async function callerOfLink(
  context: Context<ServerEnv>,
  { system, auth, limiter }: CallParts,
  turn: string,
): Promise<Result<LinkCaller, WireProblem>> {
  const headers = new Headers(context.req.raw.headers);
  const asked = context.req.query("post");
  if (asked !== undefined) headers.set("x-daowei-post", asked);
  const address = context.get("address");
  const caller = await findCaller({ headers, address }, { system, auth });
  const full = await turnsOf(limiter, caller, address).take(turn);
  if (full !== null) return refuse(full);
  const { person, post, session, stepUp } = caller;
  const ready =
    session !== null && !session.passwordTemporary && !session.factorWanting && post !== null;
  if (person === null || !ready) return refuse({ kind: "not_signed_in" });
  const { userId, name: userName } = person;
  return ok({ actor: { userId, userName, post, via: "session" }, session, stepUp });
}
