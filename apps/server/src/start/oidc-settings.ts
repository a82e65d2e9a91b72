import { z } from "zod";

/** The office's own sign-in service, by OpenID Connect. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  readonly clientSecretFile: string | undefined;
  /** What people call it. */
  readonly name: string;
}

const loopback: ReadonlySet<string> = new Set(["127.0.0.1", "localhost", "[::1]"]);

/** Tokens go over it: http is for a service on this very machine. */
function isTrustworthy(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || (protocol === "http:" && loopback.has(hostname));
}

export const oidcVariables = {
  DAOWEI_OIDC_ISSUER: z.string().refine(isTrustworthy, "https://denglu.example.gov.cn").optional(),
  DAOWEI_OIDC_CLIENT_ID: z.string().trim().min(1).max(200).optional(),
  DAOWEI_OIDC_CLIENT_SECRET: z.string().min(1).max(1_000).optional(),
  DAOWEI_OIDC_CLIENT_SECRET_FILE: z.string().trim().min(1).optional(),
  DAOWEI_OIDC_NAME: z.string().trim().min(1).max(40).optional(),
};

type Given = z.output<z.ZodObject<typeof oidcVariables>>;

export function oidcOf(given: Given): OidcSettings | undefined {
  const { DAOWEI_OIDC_ISSUER: issuer, DAOWEI_OIDC_CLIENT_ID: clientId } = given;
  if (issuer === undefined) return undefined;
  return {
    issuer,
    clientId: clientId ?? "daowei",
    clientSecret: given.DAOWEI_OIDC_CLIENT_SECRET,
    clientSecretFile: given.DAOWEI_OIDC_CLIENT_SECRET_FILE,
    name: given.DAOWEI_OIDC_NAME ?? "统一身份认证",
  };
}
