import { isIP } from "node:net";
import type { Transaction } from "@daowei/db";
import { passkey, passkeyChallenge } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from "@simplewebauthn/server";
import { and, eq, gt, sql } from "drizzle-orm";
import type { SessionContext } from "../context.ts";
import { newId } from "../identity.ts";
import type { Problem } from "../problem.ts";
import { mayChangeFactors } from "./enrolled.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";
import {
  done,
  ownDeed,
  refused,
  type SessionAct,
  type SessionActed,
  sessionAct,
} from "./session-act.ts";
import { limited, stepUpIf } from "./step-up-acts.ts";
import { markSteppedUp } from "./totp.ts";

type Nothing = Record<string, never>;

/** EdDSA, ES256 and RS256 by their COSE numbers: what devices make today. */
const algorithms = [-8, -7, -257];

/** What a browser needs to make a passkey for this person and this host. */
export const beginPasskey: SessionAct<Nothing, PublicKeyCredentialCreationOptionsJSON> = sessionAct(
  async (tx, context) => {
    const allowed = await mayChangeFactors(tx, context);
    if (!allowed.ok) return refused(allowed.problem);
    const site = siteOf(context);
    if (!site.ok) return refused(site.problem);
    const { userId, username, name } = context.person;
    const options = await generateRegistrationOptions({
      rpName: "daowei",
      rpID: site.value.host,
      userName: username,
      userDisplayName: name,
      userID: new TextEncoder().encode(userId),
      supportedAlgorithmIDs: algorithms,
      excludeCredentials: await descriptorsOf(tx, userId),
      authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    });
    await keepChallenge(tx, context, { purpose: "enrol", challenge: options.challenge });
    return { outcome: ok(options), deed: null };
  },
);

export interface NewPasskey {
  readonly name: string;
  readonly response: RegistrationResponseJSON;
}

/** Keeps the public half of the key that the browser made for the challenge of this session. */
export const confirmPasskey: SessionAct<NewPasskey, { recoveryCodes: string[] }> = sessionAct(
  async (tx, context, { name, response }: NewPasskey) => {
    const allowed = await mayChangeFactors(tx, context);
    if (!allowed.ok) return refused(allowed.problem);
    const site = siteOf(context);
    if (!site.ok) return refused(site.problem);
    const made = await madeFor(response, {
      ...site.value,
      challenge: await takeChallenge(tx, context, "enrol"),
    });
    if (made === undefined) return refused({ kind: "factor_wrong", factor: "passkey" });
    const { userId } = context.person;
    const kept = await tx
      .insert(passkey)
      .values({ id: newId(), userId, name, ...made })
      .onConflictDoNothing()
      .returning({ id: passkey.id });
    if (kept.length === 0) return refused({ kind: "factor_enrolled_already", factor: "passkey" });
    await markSteppedUp(tx, context);
    const first = allowed.value.length === 0;
    const recoveryCodes = first ? await replaceRecoveryCodes(tx, context) : [];
    return done({ recoveryCodes }, enrolment(context, name));
  },
);

export const removePasskey: SessionAct<{ readonly id: string }, Nothing> = sessionAct(
  async (tx, context, { id }: { readonly id: string }) => {
    const allowed = await mayChangeFactors(tx, context);
    if (!allowed.ok) return refused(allowed.problem);
    const removed = await tx
      .delete(passkey)
      .where(and(eq(passkey.id, id), eq(passkey.userId, context.person.userId)))
      .returning({ name: passkey.name });
    const [gone] = removed;
    if (gone === undefined) return refused({ kind: "factor_not_enrolled", factor: "passkey" });
    const deed = ownDeed(context, "factor.remove", {
      summary: `取消第二因素：通行密钥（${gone.name}）`,
      payload: { factor: "passkey" },
    });
    return done({}, deed);
  },
);

/** What a browser needs to ask for one of the person's passkeys. */
export const beginStepUpByPasskey: SessionAct<Nothing, PublicKeyCredentialRequestOptionsJSON> =
  sessionAct(async (tx, context): Promise<SessionActed<PublicKeyCredentialRequestOptionsJSON>> => {
    const site = siteOf(context);
    if (!site.ok) return refused(site.problem);
    const allowCredentials = await descriptorsOf(tx, context.person.userId);
    if (allowCredentials.length === 0)
      return refused({ kind: "factor_not_enrolled", factor: "passkey" });
    const options = await generateAuthenticationOptions({
      rpID: site.value.host,
      allowCredentials,
      userVerification: "required",
    });
    await keepChallenge(tx, context, { purpose: "step_up", challenge: options.challenge });
    return { outcome: ok(options), deed: null };
  });

/** A signature of the person's passkey over the challenge of this session opens the grave acts for ten minutes. */
export const stepUpByPasskey: SessionAct<
  { readonly response: AuthenticationResponseJSON },
  Nothing
> = limited(
  sessionAct((tx, context, { response }: { readonly response: AuthenticationResponseJSON }) =>
    stepUpIf(tx, context, {
      factor: "passkey",
      right: () => isSigned(tx, context, response),
    }),
  ),
);

interface Site {
  readonly origin: string;
  readonly host: string;
}

/** The page that asks: its origin was held against our own before any procedure ran. */
function siteOf({ origin }: SessionContext): Result<Site, Problem> {
  if (origin === null) throw new Error("a passkey act without an origin");
  const host = new URL(origin).hostname;
  const bare = isIP(host.replace(/^\[|\]$/g, "")) !== 0;
  return bare ? refuse({ kind: "passkey_needs_host_name", host }) : ok({ origin, host });
}

const enrolment = (context: SessionContext, name: string) =>
  ownDeed(context, "factor.enrol", {
    summary: `登记第二因素：通行密钥（${name}）`,
    payload: { factor: "passkey" },
  });

async function madeFor(
  response: RegistrationResponseJSON,
  { origin, host, challenge }: Site & { readonly challenge: string | undefined },
) {
  if (challenge === undefined) return undefined;
  const verified = await unlessMalformed(
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  );
  if (verified?.verified !== true) return undefined;
  const { credential, credentialBackedUp: backedUp } = verified.registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString("base64url"),
    signCount: credential.counter,
    transports: [...(credential.transports ?? [])],
    backedUp,
  };
}

async function isSigned(
  tx: Transaction,
  context: SessionContext,
  response: AuthenticationResponseJSON,
): Promise<boolean> {
  const site = siteOf(context);
  const challenge = await takeChallenge(tx, context, "step_up");
  if (!site.ok || challenge === undefined) return false;
  const [kept] = await tx
    .select()
    .from(passkey)
    .where(and(eq(passkey.credentialId, response.id), eq(passkey.userId, context.person.userId)))
    .for("update");
  if (kept === undefined) return false;
  const verified = await unlessMalformed(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: site.value.origin,
      expectedRPID: site.value.host,
      requireUserVerification: true,
      credential: {
        id: kept.credentialId,
        publicKey: new Uint8Array(Buffer.from(kept.publicKey, "base64url")),
        counter: kept.signCount,
      },
    }),
  );
  if (verified?.verified !== true) return false;
  const signCount = verified.authenticationInfo.newCounter;
  await tx
    .update(passkey)
    .set({ signCount, lastUsedAt: sql`now()` })
    .where(eq(passkey.id, kept.id));
  return true;
}

/** The library refuses what is malformed, signed for another place, or signed too often by throwing an Error. */
async function unlessMalformed<T>(checking: Promise<T>): Promise<T | undefined> {
  return checking.catch((error: unknown) => {
    if (error instanceof Error) return undefined;
    throw error;
  });
}

async function descriptorsOf(tx: Transaction, userId: string) {
  const kept = await tx
    .select({ id: passkey.credentialId, transports: passkey.transports })
    .from(passkey)
    .where(eq(passkey.userId, userId));
  return kept;
}

type Kept = Pick<typeof passkeyChallenge.$inferInsert, "purpose" | "challenge">;

async function keepChallenge(
  tx: Transaction,
  { session }: SessionContext,
  kept: Kept,
): Promise<void> {
  const row = { ...kept, expiresAt: sql`now() + interval '5 minutes'` };
  await tx
    .insert(passkeyChallenge)
    .values({ sessionId: session.id, ...row })
    .onConflictDoUpdate({ target: passkeyChallenge.sessionId, set: row });
}

/** Used up by being read. */
async function takeChallenge(
  tx: Transaction,
  { session }: SessionContext,
  purpose: Kept["purpose"],
): Promise<string | undefined> {
  const [taken] = await tx
    .delete(passkeyChallenge)
    .where(
      and(
        eq(passkeyChallenge.sessionId, session.id),
        eq(passkeyChallenge.purpose, purpose),
        gt(passkeyChallenge.expiresAt, sql`now()`),
      ),
    )
    .returning({ challenge: passkeyChallenge.challenge });
  return taken?.challenge;
}
