import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

import { identityProvider } from "../sign-in/identity-provider.ts";
import type { IdentityProvider } from "../sign-in/identity-provider.ts";
import type { OidcSettings } from "./oidc-settings.ts";
import { secretIn } from "./secret-file.ts";

export interface OidcProblem {
  readonly kind: "oidc_unusable";
  readonly path: string | null;
}

/** The sign-in service of the settings; undefined where there is none. */
export function openProvider(
  settings: OidcSettings | undefined,
  warn: (error: unknown) => void,
): Result<IdentityProvider | undefined, OidcProblem> {
  if (settings === undefined) return ok(undefined);
  const clientSecret = settings.clientSecret ?? secretIn(settings.clientSecretFile);
  if (clientSecret === undefined || clientSecret === "")
    return refuse({ kind: "oidc_unusable", path: settings.clientSecretFile ?? null });
  return ok(identityProvider({ settings, clientSecret, warn }));
}
