import type { Transaction } from "@daowei/db";
import { session, totp } from "@daowei/db/schema";
import { and, eq, sql } from "drizzle-orm";
import type { SessionContext } from "../context.ts";
import { mayChangeFactors } from "./enrolled.ts";
import { replaceRecoveryCodes } from "./recovery-codes.ts";
import { done, ownDeed, refused, type SessionActed, sessionAct } from "./session-act.ts";
import { matchingStep, newTotpSecret, totpUri } from "./totp-code.ts";

type Nothing = Record<string, never>;

/** Makes a secret for the person's authenticator app; it counts once a first code is shown. */
export const beginTotp = sessionAct(async (tx, context, _input: Nothing) => {
  const allowed = await mayChangeFactors(tx, context);
  if (!allowed.ok) return refused(allowed.problem);
  if (allowed.value.includes("totp"))
    return refused({ kind: "factor_enrolled_already", factor: "totp" });
  const { userId, username } = context.person;
  const secret = newTotpSecret();
  const sealed = { secret: context.keys.seal(secret), confirmedAt: null, lastStep: null };
  await tx
    .insert(totp)
    .values({ userId, ...sealed })
    .onConflictDoUpdate({ target: totp.userId, set: sealed });
  const deed = ownDeed(context, "factor.begin_totp", { summary: "开始登记动态码" });
  return done({ secret, uri: totpUri(secret, username) }, deed);
});

/** The first code: from here on the app counts, and this session has shown its factor. */
export const confirmTotp = sessionAct(
  async (
    tx,
    context,
    { code }: { readonly code: string },
  ): Promise<SessionActed<{ recoveryCodes: string[] }>> => {
    const allowed = await mayChangeFactors(tx, context);
    if (!allowed.ok) return refused(allowed.problem);
    if (allowed.value.includes("totp"))
      return refused({ kind: "factor_enrolled_already", factor: "totp" });
    if (!(await acceptCode(tx, context, code)))
      return refused({ kind: "factor_wrong", factor: "totp" });
    await tx
      .update(totp)
      .set({ confirmedAt: sql`now()` })
      .where(eq(totp.userId, context.person.userId));
    await markSteppedUp(tx, context);
    const recoveryCodes = allowed.value.length === 0 ? await replaceRecoveryCodes(tx, context) : [];
    const deed = ownDeed(context, "factor.enrol", {
      summary: "登记第二因素：动态码",
      payload: { factor: "totp" },
    });
    return done({ recoveryCodes }, deed);
  },
);

export const removeTotp = sessionAct(async (tx, context, _input: Nothing) => {
  const allowed = await mayChangeFactors(tx, context);
  if (!allowed.ok) return refused(allowed.problem);
  const removed = await tx
    .delete(totp)
    .where(eq(totp.userId, context.person.userId))
    .returning({ userId: totp.userId });
  if (removed.length === 0) return refused({ kind: "factor_not_enrolled", factor: "totp" });
  const deed = ownDeed(context, "factor.remove", {
    summary: "取消第二因素：动态码",
    payload: { factor: "totp" },
  });
  return done({}, deed);
});

/** Whether a code is right now and was not used before; a right one is used up. Time is the database's. */
export async function acceptCode(
  tx: Transaction,
  { person, keys }: SessionContext,
  code: string,
): Promise<boolean> {
  const [kept] = await tx
    .select({
      secret: totp.secret,
      lastStep: totp.lastStep,
      millis: sql<string>`(extract(epoch from now()) * 1000)::bigint::text`,
    })
    .from(totp)
    .where(eq(totp.userId, person.userId))
    .for("update");
  const secret = kept === undefined ? undefined : keys.open(kept.secret);
  if (kept === undefined || secret === undefined) return false;
  const { lastStep } = kept;
  const step = matchingStep(secret, code, { millis: Number(kept.millis), lastStep });
  if (step === undefined) return false;
  await tx.update(totp).set({ lastStep: step }).where(eq(totp.userId, person.userId));
  return true;
}

/** From now the session counts as having shown a second factor. */
export async function markSteppedUp(
  tx: Transaction,
  { session: own, person }: SessionContext,
): Promise<void> {
  await tx
    .update(session)
    .set({ steppedUpAt: sql`now()` })
    .where(and(eq(session.id, own.id), eq(session.userId, person.userId)));
}
