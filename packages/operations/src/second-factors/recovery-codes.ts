import { randomInt } from "node:crypto";
import type { Transaction } from "@daowei/db";
import { recoveryCode } from "@daowei/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { SessionContext } from "../context.ts";
import { newId } from "../identity.ts";
import { mayChangeFactors } from "./enrolled.ts";
import { done, ownDeed, refused, sessionAct } from "./session-act.ts";

const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const codeCount = 10;

/** Ten new codes in place of all earlier ones; shown once, kept as keyed hashes. 15 letters of 31 are 74 bits each. */
export async function replaceRecoveryCodes(
  tx: Transaction,
  { person, keys }: SessionContext,
): Promise<string[]> {
  const { userId } = person;
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId));
  const codes = Array.from({ length: codeCount }, newCode);
  await tx
    .insert(recoveryCode)
    .values(codes.map((code) => ({ id: newId(), userId, codeHash: keys.keyedHash(code) })));
  return codes;
}

/** Uses a code up. Whether it was one: a code counts once, also when it is sent twice at the same time. */
export async function spendRecoveryCode(
  tx: Transaction,
  { person, keys }: SessionContext,
  code: string,
): Promise<boolean> {
  const typed = code.toLowerCase().replace(/[^a-z0-9]/g, "");
  const grouped = (typed.match(/.{1,5}/g) ?? []).join("-");
  const spent = await tx
    .update(recoveryCode)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCode.userId, person.userId),
        eq(recoveryCode.codeHash, keys.keyedHash(grouped)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ id: recoveryCode.id });
  return spent.length > 0;
}

/** Makes all codes anew, for a person who has a factor and has just shown one. */
export const renewRecoveryCodes = sessionAct(async (tx, context, _input: Record<string, never>) => {
  const allowed = await mayChangeFactors(tx, context);
  if (!allowed.ok) return refused(allowed.problem);
  if (allowed.value.length === 0) return refused({ kind: "factor_not_enrolled", factor: "totp" });
  const recoveryCodes = await replaceRecoveryCodes(tx, context);
  const deed = ownDeed(context, "factor.renew_recovery_codes", { summary: "重新生成恢复码" });
  return done({ recoveryCodes }, deed);
});

function newCode(): string {
  const five = () => Array.from({ length: 5 }, () => letters.charAt(randomInt(letters.length)));
  return [five(), five(), five()].map((part) => part.join("")).join("-");
}
