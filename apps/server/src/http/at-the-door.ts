import type { Database } from "@daowei/db";
import { recordSignIn } from "@daowei/operations";
import type { SignInAct } from "@daowei/operations";
import { postsHeld } from "@daowei/operations/people";
import { APIError } from "better-auth/api";
import type { Context } from "hono";
import type { z } from "zod";

import { addressHeader } from "../sign-in/auth.ts";
import type { Auth } from "../sign-in/auth.ts";
import type { PersonAtTheDoor } from "../sign-in/password-stands.ts";
import type { ServerEnv } from "./app.ts";
import { jsonText } from "./json-text.ts";

export interface DoorParts {
  readonly auth: Auth;
  readonly db: Database;
  readonly codeVersion: string;
}

interface AtTheDoor {
  readonly act: SignInAct;
  readonly person: Pick<PersonAtTheDoor, "userId" | "name"> | undefined;
  /** Left out for a password. */
  readonly way?: "password" | "oidc";
}

/** Leaves a line in the audit: what was done at the door, by whom as far as that is known, from where. */
export async function note(
  context: Context<ServerEnv>,
  { db, codeVersion }: DoorParts,
  { act, person, way = "password" }: AtTheDoor,
): Promise<void> {
  const posts = person === undefined ? [] : await postsHeld(db, person.userId);
  await recordSignIn(db, {
    act,
    way,
    person: person === undefined ? null : { userId: person.userId, userName: person.name },
    placeCode: posts[0]?.placeCode ?? "000000",
    address: context.get("address"),
    requestId: context.get("requestId"),
    codeVersion,
  });
}

export async function readBody<S extends z.ZodType>(
  context: Context<ServerEnv>,
  schema: S,
): Promise<z.ZodSafeParseResult<z.output<S>>> {
  return jsonText
    .pipe(schema as z.ZodType<z.output<S>, unknown>)
    .safeParse(await context.req.text());
}

/** better-auth refuses by throwing; anything else it throws is ours to hear of. */
export async function unlessRefused<T>(attempt: Promise<T>): Promise<T | null> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

export function withAddress(headers: Headers, address: string): Headers {
  const own = new Headers(headers);
  own.set(addressHeader, address);
  return own;
}

export function passCookies(context: Context<ServerEnv>, headers: Headers): void {
  for (const cookie of headers.getSetCookie())
    context.header("set-cookie", cookie, { append: true });
}
