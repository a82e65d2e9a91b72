import { refuse } from "@daowei/domain/result";
import type { SessionContext } from "../context.ts";
import type { Factor } from "../step-up.ts";
import { factorAttempts, forgetAttempts, takeAttempt } from "./attempts.ts";
import { factorsOf } from "./enrolled.ts";
import { spendRecoveryCode } from "./recovery-codes.ts";
import { ownDeed, refused, type SessionAct, type SessionActed, sessionAct } from "./session-act.ts";
import { acceptCode, markSteppedUp } from "./totp.ts";
import type { Transaction } from "@daowei/db";

type SteppedUp = Record<string, never>;

/** A code of the authenticator app opens the grave acts for ten minutes. */
export const stepUpByTotp: SessionAct<{ readonly code: string }, SteppedUp> = limited(
  sessionAct((tx, context, { code }: { readonly code: string }) =>
    stepUpIf(tx, context, { factor: "totp", right: () => acceptCode(tx, context, code) }),
  ),
);

/** A recovery code does so once. */
export const stepUpByRecoveryCode: SessionAct<{ readonly code: string }, SteppedUp> = limited(
  sessionAct((tx, context, { code }: { readonly code: string }) =>
    stepUpIf(tx, context, {
      factor: "recovery_code",
      right: () => spendRecoveryCode(tx, context, code),
    }),
  ),
);

interface Shown {
  readonly factor: Factor;
  readonly right: () => Promise<boolean>;
}

/** Marks the session when what was shown is right; either way leaves a line in the audit. */
export async function stepUpIf(
  tx: Transaction,
  context: SessionContext,
  { factor, right }: Shown,
): Promise<SessionActed<SteppedUp>> {
  const enrolled = await factorsOf(tx, context.person.userId);
  if (!enrolled.includes(factor)) return refused({ kind: "factor_not_enrolled", factor });
  const payload = { factor };
  if (!(await right())) {
    const deed = ownDeed(context, "session.step_up_failed", { summary: "再次验证未通过", payload });
    return { outcome: refuse({ kind: "factor_wrong", factor }), deed };
  }
  await markSteppedUp(tx, context);
  await forgetAttempts(tx, factorAttempts(context.person.userId).key);
  const deed = ownDeed(context, "session.step_up", { summary: "再次验证通过", payload });
  return { outcome: { ok: true, value: {} }, deed };
}

/** Five wrong answers in a quarter of an hour, then a pause: six digits are few. */
export function limited<I, O>(act: SessionAct<I, O>): SessionAct<I, O> {
  return async (context, input) => {
    const waitSeconds = await takeAttempt(context.database, [
      factorAttempts(context.person.userId),
    ]);
    if (waitSeconds !== null) return refuse({ kind: "too_many_attempts", waitSeconds });
    return act(context, input);
  };
}
