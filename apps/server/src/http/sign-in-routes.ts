import { WrittenText } from "@daowei/api/contracts";
import type { Database } from "@daowei/db";
import { APIError } from "better-auth/api";
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { addressHeader, passwordLength } from "../sign-in/auth.ts";
import type { Auth } from "../sign-in/auth.ts";
import { endUnlessPasswordStands, passwordOf } from "../sign-in/password-stands.ts";
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
  newPassword: z.string().min(passwordLength.min).max(passwordLength.max),
});

/** The only doors of better-auth that are open: sign in, sign out, change one's password, ask who one is. */
export function signInRoutes(auth: Auth, db: Database): Hono<ServerEnv> {
  const app = new Hono<ServerEnv>();

  app.post("/sign-in/username", async (context) => {
    const body = await readBody(context, Credentials);
    if (!body.success) return refuseRequest(context, { kind: "body_unreadable" });
    const attempt = { username: body.data.username, address: context.get("address") };
    const waitSeconds = await takeSignInAttempt(db, attempt);
    if (waitSeconds !== null) {
      return refuseRequest(context, { kind: "too_many_attempts", waitSeconds });
    }
    const password = await passwordOf(db, attempt.username);
    const signedIn = await unlessRefused(
      auth.api.signInUsername({
        body: body.data,
        headers: withAddress(context.req.raw.headers, attempt.address),
        returnHeaders: true,
      }),
    );
    if (signedIn === null || signedIn.response === null) {
      return refuseRequest(context, { kind: "wrong_username_or_password" });
    }
    const { token, user } = signedIn.response;
    if (!(await endUnlessPasswordStands(db, { userId: user.id, token, password }))) {
      return refuseRequest(context, { kind: "wrong_username_or_password" });
    }
    await clearSignInAttempts(db, attempt);
    passCookies(context.header.bind(context), signedIn.headers);
    // The session token stays in the cookie: scripts never see it.
    return context.json({ user: { name: user.name } });
  });

  app.post("/sign-out", async (context) => {
    const done = await auth.api.signOut({ headers: context.req.raw.headers, returnHeaders: true });
    passCookies(context.header.bind(context), done.headers);
    return context.json({ signedOut: true });
  });

  app.post("/change-password", async (context) => {
    const body = await readBody(context, PasswordChange);
    if (!body.success) {
      return refuseRequest(context, { kind: "password_refused", minLength: passwordLength.min });
    }
    const person = await findSignedIn(auth, db, context.req.raw.headers);
    if (person === null) return refuseRequest(context, { kind: "not_signed_in" });
    const attempt = { username: person.username, address: context.get("address") };
    const waitSeconds = await takeSignInAttempt(db, attempt);
    if (waitSeconds !== null) {
      return refuseRequest(context, { kind: "too_many_attempts", waitSeconds });
    }
    const changed = await unlessRefused(
      auth.api.changePassword({
        body: { ...body.data, revokeOtherSessions: true },
        headers: context.req.raw.headers,
        returnHeaders: true,
      }),
    );
    if (changed === null) return refuseRequest(context, { kind: "wrong_username_or_password" });
    await clearSignInAttempts(db, attempt);
    passCookies(context.header.bind(context), changed.headers);
    return context.json({ changed: true });
  });

  app.get("/get-session", async (context) => {
    const person = await findSignedIn(auth, db, context.req.raw.headers);
    if (person === null) return context.json({ user: null });
    return context.json({ user: { name: person.name, username: person.username } });
  });

  return app;
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
  context: Context,
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

function passCookies(
  set: (name: string, value: string, options: { append: true }) => void,
  headers: Headers,
): void {
  for (const cookie of headers.getSetCookie()) set("set-cookie", cookie, { append: true });
}
