import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import * as oidc from "openid-client";

import type { OidcSettings } from "../start/oidc-settings.ts";

/** Why the office's sign-in service has not said who somebody is. */
export type ProviderProblem =
  | { readonly kind: "provider_unreachable" }
  /** It refused, the person gave up, or its answer does not stand up to the checks. */
  | { readonly kind: "provider_refused" };

/** What must come back with the answer, or belongs to it. */
export interface Expected {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface IdentityProvider {
  /** What people call it. */
  readonly name: string;
  readonly issuer: string;
  /** Where to send the browser, and what to hold its return against. */
  begin(
    redirectUri: string,
  ): Promise<Result<{ readonly url: string; readonly expected: Expected }, ProviderProblem>>;
  /** The subject whom the service names for this return. */
  finish(query: string, expected: Expected): Promise<Result<string, ProviderProblem>>;
}

export interface ProviderParts {
  readonly settings: OidcSettings;
  readonly clientSecret: string;
  /** Told in the log: the kind of failure and its words, never what was sent. */
  readonly warn: (error: unknown) => void;
}

const timeoutSeconds = 10;
const discoveryMillis = 60 * 60_000;

/**
 * The office's sign-in service by OpenID Connect: authorization code with PKCE, state and nonce; the ID token is verified by
 * the service's keys although it comes over TLS. It is asked for its addresses when the first person comes, so that the
 * server starts without it.
 */
export function identityProvider(parts: ProviderParts): IdentityProvider {
  const { settings } = parts;
  const configuration = remembered(() => discover(parts));
  const attempt = async <T>(
    work: (found: oidc.Configuration) => Promise<T>,
  ): Promise<Result<T, ProviderProblem>> => {
    try {
      return ok(await work(await configuration()));
    } catch (error) {
      const problem = problemOf(error);
      if (problem === undefined) throw error;
      parts.warn(error);
      return refuse(problem);
    }
  };
  return {
    name: settings.name,
    issuer: settings.issuer,
    begin: (redirectUri) => attempt((found) => begin(found, redirectUri)),
    finish: (query, expected) => attempt((found) => finish(found, query, expected)),
  };
}

async function begin(configuration: oidc.Configuration, redirectUri: string) {
  const verifier = oidc.randomPKCECodeVerifier();
  const expected = {
    redirectUri,
    state: oidc.randomState(),
    nonce: oidc.randomNonce(),
    verifier,
  };
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: "openid",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state: expected.state,
    nonce: expected.nonce,
  });
  return { url: url.href, expected };
}

async function finish(
  configuration: oidc.Configuration,
  query: string,
  { redirectUri, state, nonce, verifier }: Expected,
): Promise<string> {
  const tokens = await oidc.authorizationCodeGrant(
    configuration,
    new URL(`${redirectUri}${query}`),
    {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    },
  );
  const claims = tokens.claims();
  if (claims === undefined) throw new Error("a grant without the ID token that it needs");
  return claims.sub;
}

async function discover({ settings, clientSecret }: ProviderParts): Promise<oidc.Configuration> {
  const { issuer, clientId } = settings;
  const execute = [oidc.enableNonRepudiationChecks];
  // Settings let http through for this machine alone.
  if (issuer.startsWith("http:")) execute.push(oidc.allowInsecureRequests);
  const options = { execute, timeout: timeoutSeconds };
  return oidc.discovery(new URL(issuer), clientId, {}, secretAsTaken(clientSecret), options);
}

/** By the header where the service takes it, which is the standard's own assumption; in the body where it takes that alone. */
function secretAsTaken(secret: string): oidc.ClientAuth {
  const [inHeader, inBody] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (server, ...request) => {
    const taken = server.token_endpoint_auth_methods_supported;
    const header = taken === undefined || taken.includes("client_secret_basic");
    return (header ? inHeader : inBody)(server, ...request);
  };
}

/** Asks once for all who come within an hour; a failure is not remembered. */
function remembered<T>(ask: () => Promise<T>): () => Promise<T> {
  let last: { readonly answer: Promise<T>; readonly until: number } | undefined;
  return () => {
    if (last === undefined || last.until < Date.now()) {
      const answer = ask();
      last = { answer, until: Date.now() + discoveryMillis };
      answer.catch(() => {
        last = undefined;
      });
    }
    return last.answer;
  };
}

const outOfReach: ReadonlySet<unknown> = new Set(["OAUTH_TIMEOUT", "OAUTH_ABORT"]);

/** Undefined for what is a fault of ours. */
function problemOf(error: unknown): ProviderProblem | undefined {
  // How Node's fetch says that nobody answered.
  if (error instanceof TypeError && error.message === "fetch failed")
    return { kind: "provider_unreachable" };
  if (error instanceof oidc.ClientError)
    return { kind: outOfReach.has(error.code) ? "provider_unreachable" : "provider_refused" };
  const refused =
    error instanceof oidc.AuthorizationResponseError ||
    error instanceof oidc.ResponseBodyError ||
    error instanceof oidc.WWWAuthenticateChallengeError;
  return refused ? { kind: "provider_refused" } : undefined;
}
