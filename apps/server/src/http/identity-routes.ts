import {
  endUnlessLinked,
  keptIdentity,
  personOfIdentity,
  sealProof,
} from "@daowei/operations/identities";
import type { KeptIdentity } from "@daowei/operations/identities";
import type { Keys } from "@daowei/operations/second-factors";
import { Hono } from "hono";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";

import { tokenHash } from "../sign-in/hashed-tokens.ts";
import type { IdentityProvider } from "../sign-in/identity-provider.ts";
import { flowSeconds, openFlow, sealFlow } from "../sign-in/oidc-flow.ts";
import type { Flow } from "../sign-in/oidc-flow.ts";
import type { SignInNotice } from "../start/sign-in-notice.ts";
import { findSignedIn } from "../sign-in/signed-in.ts";
import { clearReturn, takeReturn } from "../sign-in/throttle.ts";
import type { ServerEnv } from "./app.ts";
import { note, passCookies, readBody, unlessRefused, withAddress } from "./at-the-door.ts";
import type { DoorParts } from "./at-the-door.ts";
import { refuseRequest } from "./wire-problem.ts";

export interface IdentityParts extends DoorParts {
  readonly keys: Keys;
  readonly secure: boolean;
  /** Undefined where the office has no sign-in service. */
  readonly provider: IdentityProvider | undefined;
  /** What the sign-in page announces. */
  readonly notice?: SignInNotice | undefined;
}

interface WithProvider extends IdentityParts {
  readonly provider: IdentityProvider;
}

const Start = z.object({
  purpose: z.enum(["sign_in", "link"]),
  next: z.string().max(500).default("/"),
});

const callback = "/api/auth/oidc/callback";

/** Why a page is shown again instead of the one that was wanted. */
type Refusal =
  | "flow_expired"
  | "identity_not_linked"
  | "provider_refused"
  | "provider_unreachable"
  | "too_many_attempts";

/** The way by the office's own sign-in service, and back. Where there is none, nothing but the question what the sign-in page shows answers. */
export function identityRoutes(parts: IdentityParts): Hono<ServerEnv> {
  const { provider, notice } = parts;
  const app = new Hono<ServerEnv>();
  app.get("/ways", (context) =>
    context.json({
      oidc: provider === undefined ? null : { name: provider.name },
      notice: notice ?? null,
    }),
  );
  if (provider === undefined) return app;
  app.post("/oidc/start", (context) => start(context, { ...parts, provider }));
  app.get("/oidc/callback", (context) => comeBack(context, { ...parts, provider }));
  return app;
}

async function start(context: Context<ServerEnv>, parts: WithProvider): Promise<Response> {
  const body = await readBody(context, Start);
  const origin = context.req.header("origin");
  if (!body.success || origin === undefined || !isOwnPage(body.data.next, origin))
    return refuseRequest(context, { kind: "body_unreadable" });
  const { purpose, next } = body.data;
  const person =
    purpose === "link"
      ? await findSignedIn(parts.auth, parts.db, context.req.raw.headers)
      : undefined;
  if (person === null) return refuseRequest(context, { kind: "not_signed_in" });
  // The guard let in only origins of ours; the service lets in only the addresses it was told.
  const begun = await parts.provider.begin(`${origin}${callback}`);
  if (!begun.ok) return refuseRequest(context, { kind: "sign_in_service_unavailable" });
  const { url, expected } = begun.value;
  keepFlow(context, parts, { ...expected, next, sessionId: person?.session.id ?? null });
  return context.json({ url });
}

function isOwnPage(next: string, origin: string): boolean {
  return (
    URL.canParse(next, origin) && next.startsWith("/") && new URL(next, origin).origin === origin
  );
}

async function comeBack(context: Context<ServerEnv>, parts: WithProvider): Promise<Response> {
  const { db, keys, provider } = parts;
  const flow = takeFlow(context, parts);
  if (flow === undefined) return context.redirect(refusedPage("/login?", "flow_expired"));
  const page = flow.sessionId === null ? "/login?" : "/settings#";
  const address = context.get("address");
  if ((await takeReturn(db, address)) !== null)
    return context.redirect(refusedPage(page, "too_many_attempts"));
  const found = await provider.finish(new URL(context.req.url).search, flow);
  if (!found.ok) {
    await note(context, parts, { act: "session.sign_in_failed", person: undefined, way: "oidc" });
    return context.redirect(refusedPage(page, found.problem.kind));
  }
  const identity = keptIdentity(keys, { issuer: provider.issuer, subject: found.value });
  if (flow.sessionId !== null) {
    await clearReturn(db, address);
    const proof = sealProof(keys, { sessionId: flow.sessionId, identity });
    // Behind the #: it reaches the page and no log. The page asks the person and sends it in his session.
    return context.redirect(`/settings#identity=${proof}`);
  }
  return signInAs(context, parts, { identity, next: flow.next });
}

async function signInAs(
  context: Context<ServerEnv>,
  parts: WithProvider,
  { identity, next }: { readonly identity: KeptIdentity; readonly next: string },
): Promise<Response> {
  const { auth, db } = parts;
  const address = context.get("address");
  const person = await personOfIdentity(db, identity);
  const begun =
    person === undefined
      ? null
      : await unlessRefused(
          auth.api.signInKnown({
            body: { userId: person.userId },
            headers: withAddress(context.req.raw.headers, address),
            returnHeaders: true,
          }),
        );
  const stands =
    person !== undefined &&
    begun !== null &&
    (await endUnlessLinked(db, {
      userId: person.userId,
      sessionHash: tokenHash(begun.response.token),
      identity,
    }));
  if (begun === null || !stands) {
    // The same answer to whoever is not linked and to whoever is disabled.
    await note(context, parts, { act: "session.sign_in_failed", person, way: "oidc" });
    return context.redirect(refusedPage("/login?", "identity_not_linked"));
  }
  await clearReturn(db, address);
  await note(context, parts, { act: "session.sign_in", person, way: "oidc" });
  passCookies(context, begun.headers);
  return context.redirect(next);
}

const refusedPage = (page: "/login?" | "/settings#", refused: Refusal) =>
  `${page}refused=${refused}`;

const cookieName = "daowei.flow";

/** Lax where the session's own cookie is Strict: it has to come along when the service sends the browser back. */
function keepFlow(context: Context<ServerEnv>, { keys, secure }: IdentityParts, flow: Flow): void {
  setCookie(context, cookieName, sealFlow(keys, flow), {
    ...cookieOf(secure),
    httpOnly: true,
    sameSite: "Lax",
    maxAge: flowSeconds,
  });
}

/** Good for one return. */
function takeFlow(context: Context<ServerEnv>, { keys, secure }: IdentityParts): Flow | undefined {
  const sealed = secure ? getCookie(context, cookieName, "host") : getCookie(context, cookieName);
  deleteCookie(context, cookieName, cookieOf(secure));
  return openFlow(keys, sealed);
}

const cookieOf = (secure: boolean) =>
  secure ? ({ path: "/", secure, prefix: "host" } as const) : ({ path: "/" } as const);
