import { generateKeyPairSync } from "node:crypto";
import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

import Provider from "oidc-provider";

/** Somebody as the office's sign-in service knows him. */
export interface Insider {
  readonly subject: string;
  readonly email: string;
}

export interface SignInService {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** From now it sends people back there, and nowhere else. */
  trust(redirectUri: string): void;
  /** Who sits at the browser; null for somebody who gives up. */
  seat(insider: Insider | null): void;
  /** From now it shows a key that it does not sign with. */
  showForeignKey(): Promise<void>;
  stop(): Promise<void>;
}

/** A whole OpenID provider over real HTTP, at another site than the tests' server. It asks for no password. */
export async function signInService(): Promise<SignInService> {
  let answer: Handler = (_, response) => response.writeHead(503).end();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const issuer = `http://localhost:${address.port}`;
  const client = { clientId: "daowei", clientSecret: "a client secret for tests" };
  let seated: Insider | null = null;
  return {
    issuer,
    ...client,
    trust: (redirectUri) => {
      const provider = providerFor(issuer, { ...client, redirectUri }, () => seated);
      answer = answering(provider, () => seated);
    },
    seat: (insider) => {
      seated = insider;
    },
    showForeignKey: async () => {
      const keys = await foreignKeys(issuer);
      const before = answer;
      answer = (request, response) =>
        request.url === "/jwks"
          ? response.setHeader("content-type", "application/jwk-set+json").end(keys)
          : before(request, response);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

interface Registered {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

function providerFor(
  issuer: string,
  { clientId, clientSecret, redirectUri }: Registered,
  seated: () => Insider | null,
): Provider {
  return new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    cookies: { keys: ["the provider's own"] },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    claims: { openid: ["sub", "email", "email_verified"] },
    conformIdTokenClaims: false,
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: seated()?.email, email_verified: true }),
    }),
    // Nobody is asked to agree: it is the office's own.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId,
        accountId: oidc.session?.accountId,
      });
      grant.addOIDCScope("openid");
      await grant.save();
      return grant;
    },
  });
}

function answering(provider: Provider, seated: () => Insider | null): Handler {
  const rest = provider.callback();
  return async (request, response) => {
    if (request.url?.startsWith("/interaction/") !== true) return rest(request, response);
    const insider = seated();
    const result =
      insider === null ? { error: "access_denied" } : { login: { accountId: insider.subject } };
    return provider.interactionFinished(request, response, result);
  };
}

/** A key set that names the provider's key and holds another. */
async function foreignKeys(issuer: string): Promise<string> {
  const shown = (await (await fetch(`${issuer}/jwks`)).json()) as {
    keys: { kid: string; kty: string }[];
  };
  const { publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const foreign = publicKey.export({ format: "jwk" });
  return JSON.stringify({
    keys: shown.keys.map(({ kid }) => ({ ...foreign, kid, use: "sig", alg: "RS256" })),
  });
}
