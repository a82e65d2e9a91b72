import type { Factor } from "../step-up.ts";

/** Why a second factor cannot be enrolled, removed or shown. */
export type SecondFactorProblem =
  /** Enrolling the first factor needs a session begun within the last ten minutes. */
  | { readonly kind: "sign_in_again_needed" }
  | { readonly kind: "factor_wrong"; readonly factor: Factor }
  | { readonly kind: "factor_not_enrolled"; readonly factor: Factor }
  | { readonly kind: "factor_enrolled_already"; readonly factor: Factor }
  | { readonly kind: "too_many_attempts"; readonly waitSeconds: number }
  /** Passkeys are bound to a host name: they do not work on a page reached by a bare address. */
  | { readonly kind: "passkey_needs_host_name"; readonly host: string };
