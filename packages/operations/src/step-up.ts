import { ok, refuse, type Result } from "@daowei/domain/result";
import type { Context } from "./context.ts";

/** The second factors a person may have enrolled. */
export const factors = ["totp", "passkey", "recovery_code"] as const;
export type Factor = (typeof factors)[number];

/** How long a second factor that was shown counts. */
export const stepUpMinutes = 10;

/** Whether the person behind a session has shown a second factor lately. Told by the door, by the database's own time. */
export type StepUp =
  | { readonly kind: "done"; readonly at: Date }
  /** Not shown, or too long ago; nothing is offered to a person who has enrolled nothing. */
  | { readonly kind: "needed"; readonly offered: readonly Factor[] }
  /** The operator at the server's command line, and people of a demonstration who have enrolled no second factor. */
  | { readonly kind: "not_asked" };

export type StepUpProblem = {
  readonly kind: "step_up_needed";
  readonly offered: readonly Factor[];
};

/** Refuses a grave act to a session whose person has not shown a second factor within the last ten minutes. */
export function requireStepUp(context: Pick<Context, "stepUp">): Result<void, StepUpProblem> {
  const { stepUp } = context;
  return stepUp.kind === "needed"
    ? refuse({ kind: "step_up_needed", offered: stepUp.offered })
    : ok(undefined);
}
