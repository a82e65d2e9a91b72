import type { RateExceeded } from "@daowei/api";
import type { Context } from "hono";

import type { PasswordProblem } from "../sign-in/password-rules.ts";

/** Refusals of the HTTP door itself; refusals of acts travel inside the tRPC reply. */
export type WireProblem =
  | { readonly kind: "not_found" }
  | { readonly kind: "method_not_allowed"; readonly allowed: string }
  | { readonly kind: "origin_refused" }
  | { readonly kind: "content_type_refused"; readonly expected: "application/json" }
  | { readonly kind: "body_too_large"; readonly maxBytes: number }
  | { readonly kind: "body_unreadable" }
  /** How many more are open to this account from this address, before it has to wait. */
  | { readonly kind: "wrong_username_or_password"; readonly attemptsLeft: number }
  | { readonly kind: "too_many_attempts"; readonly waitSeconds: number }
  | RateExceeded
  | { readonly kind: "not_signed_in" }
  | {
      readonly kind: "password_refused";
      readonly because: PasswordProblem["kind"] | "same_as_before";
      readonly minLength: number;
      readonly maxLength: number;
    }
  /** The office's own sign-in service does not answer as it should. */
  | { readonly kind: "sign_in_service_unavailable" }
  | { readonly kind: "database_unavailable" }
  | { readonly kind: "web_not_built" }
  | { readonly kind: "internal_error"; readonly requestId: string };

const statuses = {
  not_found: 404,
  method_not_allowed: 405,
  origin_refused: 403,
  content_type_refused: 415,
  body_too_large: 413,
  body_unreadable: 400,
  wrong_username_or_password: 401,
  too_many_attempts: 429,
  rate_limited: 429,
  not_signed_in: 401,
  password_refused: 422,
  sign_in_service_unavailable: 503,
  database_unavailable: 503,
  web_not_built: 503,
  internal_error: 500,
} as const satisfies Record<WireProblem["kind"], number>;

export function refuseRequest(context: Context, problem: WireProblem): Response {
  context.header("cache-control", "no-store");
  if ("waitSeconds" in problem) {
    context.header("retry-after", String(problem.waitSeconds));
  }
  if ("attemptsLeft" in problem) {
    context.header("x-daowei-attempts-left", String(problem.attemptsLeft));
  }
  if (problem.kind === "method_not_allowed") context.header("allow", problem.allowed);
  return context.json({ problem }, statuses[problem.kind]);
}
