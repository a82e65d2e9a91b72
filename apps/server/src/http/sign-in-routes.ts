import { WrittenText } from "@daowei/api/contracts";
import type { Database } from "@daowei/db";
import { recordSignIn } from "@daowei/operations";
import type { SignInAct } from "@daowei/operations";
import { postsHeld } from "@daowei/operations/people";
import { APIError } from "better-auth/api";
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { addressHeader } from "../sign-in/auth.ts";
import type { Auth } from "../sign-in/auth.ts";
import { ownPasswordNow, personOf, endUnlessPasswordStands } from "../sign-in/password-stands.ts";
import type { PersonAtTheDoor } from "../sign-in/password-stands.ts";
import { passwordLength, passwordProblem } from "../sign-in/password-rules.ts";
import { findSignedIn } from "../sign-in/signed-in.ts";
import { clearSignInAttempts, takeSignInAttempt } from "../sign-in/throttle.ts";
import type { ServerEnv } from "./app.ts";
import { refuseRequest } from "./wire-problem.ts";

const Credentials = z.object({
  username: WrittenText.min(1).max(64),
  password: z.string().min(1).max(passwordLength.max),
});
const PasswordChange = z.object({
  currentPassword: z.string().min(1).max(passwordLength.max),
  newPassword: z.string().min(1).max(10_000),
});

export interface SignInParts {
  readonly auth: Auth;
  readonly db: Database;
  readonly codeVersion: string;
}

/** The only doors of better-auth that are open: sign in, sign out, change one's password, ask who one is. */
export function signInRoutes(parts: SignInParts): Hono<ServerEnv> {
  const { auth, db } = parts;
  const app = new Hono<ServerEnv>();
  app.post("/sign-in/username", (context) => signIn(context, parts));
  app.post("/change-password", (context) => changePassword(context, parts));

  app.post("/sign-out", async (context) => {
    const person = await findSignedIn(auth, db, context.req.raw.headers);
    const done = await auth.api.signOut({ headers: context.req.raw.headers, returnHeaders: true });
    if (person !== null) await note(context, parts, { act: "session.sign_out", person });
    passCookies(context, done.headers);
    return context.json({ signedOut: true });
  });

  app.get("/get-session", async (context) => {
    const person = await findSignedIn(auth, db, context.req.raw.headers);
    if (person === null) return context.json({ user: null });
    return context.json({ user: { name: person.name, username: person.username } });
  });

  return app;
}

async function signIn(context: Context<ServerEnv>, parts: SignInParts): Promise<Response> {
  const { auth, db } = parts;
  const body = await readBody(context, Credentials);
  if (!body.success) return refuseRequest(context, { kind: "body_unreadable" });
  const attempt = { username: body.data.username, address: context.get("address") };
  const waitSeconds = await takeSignInAttempt(db, attempt);
  if (waitSeconds !== null)
    return refuseRequest(context, { kind: "too_many_attempts", waitSeconds });
  const person = await personOf(db, attempt.username);
  const signedIn = await unlessRefused(
    auth.api.signInUsername({
      body: body.data,
      headers: withAddress(context.req.raw.headers, attempt.address),
      returnHeaders: true,
    }),
  );
  const begun = signedIn?.response ?? null;
  const stands =
    begun !== null &&
    (await endUnlessPasswordStands(db, {
      userId: begun.user.id,
      token: begun.token,
      password: person?.password,
    }));
  if (signedIn === null || begun === null || !stands) {
    await note(context, parts, { act: "session.sign_in_failed", person });
    return refuseRequest(context, { kind: "wrong_username_or_password" });
  }
  await clearSignInAttempts(db, attempt);
  await note(context, parts, { act: "session.sign_in", person });
  passCookies(context, signedIn.headers);
  // The session token stays in the cookie: scripts never see it.
  return context.json({ user: { name: begun.user.name } });
}

async function changePassword(context: Context<ServerEnv>, parts: SignInParts): Promise<Response> {
  const { auth, db } = parts;
  const body = await readBody(context, PasswordChange);
  if (!body.success) return refuseRequest(context, { kind: "body_unreadable" });
  const person = await findSignedIn(auth, db, context.req.raw.headers);
  if (person === null) return refuseRequest(context, { kind: "not_signed_in" });
  const { currentPassword, newPassword } = body.data;
  const weak =
    newPassword === currentPassword
      ? ({ kind: "same_as_before" } as const)
      : passwordProblem(newPassword, [person.name, person.username]);
  if (weak !== undefined) {
    const { min: minLength, max: maxLength } = passwordLength;
    return refuseRequest(context, {
      kind: "password_refused",
      because: weak.kind,
      minLength,
      maxLength,
    });
  }
  const attempt = { username: person.username, address: context.get("address") };
  const waitSeconds = await takeSignInAttempt(db, attempt);
  if (waitSeconds !== null)
    return refuseRequest(context, { kind: "too_many_attempts", waitSeconds });
  const changed = await unlessRefused(
    auth.api.changePassword({
      body: { currentPassword, newPassword, revokeOtherSessions: true },
      headers: context.req.raw.headers,
      returnHeaders: true,
    }),
  );
  if (changed === null) {
    await note(context, parts, { act: "session.change_password_failed", person });
    return refuseRequest(context, { kind: "wrong_username_or_password" });
  }
  await ownPasswordNow(db, person.userId);
  await clearSignInAttempts(db, attempt);
  await note(context, parts, { act: "session.change_password", person });
  passCookies(context, changed.headers);
  return context.json({ changed: true });
}

/** Leaves a line in the audit: what was done at the door, by whom as far as that is known, from where. */
async function note(
  context: Context<ServerEnv>,
  { db, codeVersion }: SignInParts,
  { act, person }: { readonly act: SignInAct; readonly person: PersonAtTheDoor | undefined },
): Promise<void> {
  const posts = person === undefined ? [] : await postsHeld(db, person.userId);
  await recordSignIn(db, {
    act,
    person: person === undefined ? null : { userId: person.userId, userName: person.name },
    placeCode: posts[0]?.placeCode ?? "000000",
    address: context.get("address"),
    requestId: context.get("requestId"),
    codeVersion,
  });
}

const json = z.string().transform((text, issues) => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    issues.addIssue({ code: "custom", message: "not JSON" });
    return z.NEVER;
  }
});

async function readBody<S extends z.ZodType>(
  context: Context<ServerEnv>,
  schema: S,
): Promise<z.ZodSafeParseResult<z.output<S>>> {
  return json.pipe(schema as z.ZodType<z.output<S>, unknown>).safeParse(await context.req.text());
}

/** better-auth refuses by throwing; anything else it throws is ours to hear of. */
async function unlessRefused<T>(attempt: Promise<T>): Promise<T | null> {
  try {
    return await attempt;
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}

function withAddress(headers: Headers, address: string): Headers {
  const own = new Headers(headers);
  own.set(addressHeader, address);
  return own;
}

function passCookies(context: Context<ServerEnv>, headers: Headers): void {
  for (const cookie of headers.getSetCookie())
    context.header("set-cookie", cookie, { append: true });
}
