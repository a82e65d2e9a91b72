import type { Transaction } from "@daowei/db";
import { passkey, recoveryCode, totp, user } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { SessionContext } from "../context.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { type Factor, requireStepUp } from "../step-up.ts";

/** The factors a person could show now. */
export async function factorsOf(db: Reader, userId: string): Promise<readonly Factor[]> {
  const offered: Factor[] = [];
  const apps = await db
    .select({ userId: totp.userId })
    .from(totp)
    .where(and(eq(totp.userId, userId), isNotNull(totp.confirmedAt)));
  if (apps.length > 0) offered.push("totp");
  const keys = await db
    .select({ id: passkey.id })
    .from(passkey)
    .where(eq(passkey.userId, userId))
    .limit(1);
  if (keys.length > 0) offered.push("passkey");
  if (offered.length === 0) return [];
  const codes = await db
    .select({ id: recoveryCode.id })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)))
    .limit(1);
  return codes.length > 0 ? [...offered, "recovery_code"] : offered;
}

/**
 * Whether this session may change the person's factors: he showed one lately or, while he has none, signed in lately. A
 * session left open or stolen can then not make itself a factor of its own. Locks the person's row: two enrolments at once
 * must not both count as the first.
 */
export async function mayChangeFactors(
  tx: Transaction,
  context: SessionContext,
): Promise<Result<readonly Factor[], Problem>> {
  const { userId } = context.person;
  await tx.select({ id: user.id }).from(user).where(eq(user.id, userId)).for("update");
  const enrolled = await factorsOf(tx, userId);
  if (enrolled.length === 0)
    return context.session.recent ? ok(enrolled) : refuse({ kind: "sign_in_again_needed" });
  const shown = requireStepUp(context);
  return shown.ok ? ok(enrolled) : shown;
}
