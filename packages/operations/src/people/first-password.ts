import { ok, refuse } from "@daowei/domain/result";
import type { SessionAct } from "../second-factors/session-act.ts";
import { requireStepUp } from "../step-up.ts";
import { newPassword } from "./new-password.ts";

export interface FirstPassword {
  readonly password: string;
  /** What goes into the change that a second administrator lets in. */
  readonly passwordHash: string;
}

/** A password to hand over, shown to the administrator who asks; it opens nothing until a second one has agreed. */
export const makeFirstPassword: SessionAct<Record<string, never>, FirstPassword> = async (
  context,
) => {
  const { post } = context;
  if (post === null) return refuse({ kind: "no_post" });
  const { role: held } = post;
  const needed = "administrator";
  if (held !== needed)
    return refuse({ kind: "role_needed", act: "make_first_password", needed, held });
  const proven = requireStepUp(context);
  if (!proven.ok) return proven;
  const password = newPassword();
  return ok({ password, passwordHash: await context.hashPassword(password) });
};
