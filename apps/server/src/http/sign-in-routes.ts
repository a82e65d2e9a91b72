import { WrittenText } from "@daowei/api/contracts";
import { hashPassword } from "better-auth/crypto";
import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import { ownPasswordNow, personOf, endUnlessPasswordStands } from "../sign-in/password-stands.ts";
import { passwordLength, passwordProblem } from "../sign-in/password-rules.ts";
import { findSignedIn } from "../sign-in/signed-in.ts";
import { clearSignInAttempts, takeSignInAttempt } from "../sign-in/throttle.ts";
import type { ServerEnv } from "./app.ts";
import { note, passCookies, readBody, unlessRefused, withAddress } from "./at-the-door.ts";
import type { DoorParts } from "./at-the-door.ts";
import { identityRoutes } from "./identity-routes.ts";
import type { IdentityParts } from "./identity-routes.ts";
import { refuseRequest } from "./wire-problem.ts";

const Credentials = z.object({
  username: WrittenText.min(1).max(64),
  password: z.string().min(1).max(passwordLength.max),
});
const PasswordChange = z.object({
  currentPassword: z.string().min(1).max(passwordLength.max),
  newPassword: z.string().min(1).max(10_000),
});

/** The only doors of sign-in that are open: sign in, sign out, change one's password, ask who one is. */
export function signInRoutes(parts: IdentityParts): Hono<ServerEnv> {
  const { auth, db } = parts;
  const app = new Hono<ServerEnv>();
  app.post("/sign-in/username", (context) => signIn(context, parts));
  app.post("/change-password", (context) => changePassword(context, parts));
  app.route("/", identityRoutes(parts));

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

async function signIn(context: Context<ServerEnv>, parts: DoorParts): Promise<Response> {
  const { auth, db } = parts;
  const body = await readBody(context, Credentials);
  if (!body.success) return refuseRequest(context, { kind: "body_unreadable" });
  const attempt = { username: body.data.username, address: context.get("address") };
  const { waitSeconds, left } = await takeSignInAttempt(db, attempt);
  if (waitSeconds !== null)
    return refuseRequest(context, { kind: "too_many_attempts", waitSeconds });
  const person = await personOf(db, attempt.username);
  // As long as a wrong password takes: a stranger does not learn of an account that was never opened.
  if (person !== undefined && person.password === undefined) await hashPassword(body.data.password);
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
    return refuseRequest(context, { kind: "wrong_username_or_password", attemptsLeft: left });
  }
  await clearSignInAttempts(db, attempt);
  await note(context, parts, { act: "session.sign_in", person });
  passCookies(context, signedIn.headers);
  // The session token stays in the cookie: scripts never see it.
  return context.json({ user: { name: begun.user.name } });
}

async function changePassword(context: Context<ServerEnv>, parts: DoorParts): Promise<Response> {
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
  const { waitSeconds, left } = await takeSignInAttempt(db, attempt);
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
    return refuseRequest(context, { kind: "wrong_username_or_password", attemptsLeft: left });
  }
  await ownPasswordNow(db, person.userId);
  await clearSignInAttempts(db, attempt);
  await note(context, parts, { act: "session.change_password", person });
  passCookies(context, changed.headers);
  return context.json({ changed: true });
}
