import type { Transaction } from "@daowei/db";
import { mailClaim, user } from "@daowei/db/schema";
import { refuse } from "@daowei/domain/result";
import { and, eq, ne, sql } from "drizzle-orm";
import { maskOf } from "../channels/mask.ts";
import type { SessionContext } from "../context.ts";
import { noAddress } from "../people/no-address.ts";
import { type AttemptLimit, takeAttempt } from "../second-factors/attempts.ts";
import { mayChangeFactors } from "../second-factors/enrolled.ts";
import {
  done,
  ownDeed,
  refused,
  type SessionAct,
  sessionAct,
} from "../second-factors/session-act.ts";
import { codeMinutes, isSameCode } from "./mail-code.ts";

type Nothing = Record<string, never>;

interface ShownCode {
  readonly code: string;
}

const shown = (userId: string): AttemptLimit => ({ key: `mail-code:${userId}`, most: 5 });

/** Shows the code that was mailed: from here on the address is the person's, and reminders go to it. */
export const confirmAddress: SessionAct<ShownCode, Nothing> = async (context, input) => {
  const waitSeconds = await takeAttempt(context.database, [shown(context.person.userId)]);
  return waitSeconds === null
    ? await confirm(context, input)
    : refuse({ kind: "too_many_attempts", waitSeconds });
};

const confirm = sessionAct(async (tx, context, { code }: ShownCode) => {
  const { userId } = context.person;
  const claimed = await readClaim(tx, context);
  if (claimed === undefined) return refused({ kind: "mail_code_expired" });
  if (!isSameCode(claimed.code, code)) return refused({ kind: "mail_code_wrong" });
  const { address } = claimed;
  if (await isTaken(tx, userId, address)) return refused({ kind: "mail_address_taken" });
  await tx.update(user).set({ email: address, emailVerified: true }).where(eq(user.id, userId));
  // A code is good once.
  await tx.delete(mailClaim).where(eq(mailClaim.userId, userId));
  const mask = maskOf({ kind: "email", address });
  return done({}, ownDeed(context, "mail.confirm", { summary: `邮箱已验证：${mask}` }));
});

/** Whether it is another person's: a mailbox is one person's, or nobody knows who read. */
export async function isTaken(tx: Transaction, userId: string, address: string): Promise<boolean> {
  const others = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(sql`lower(${user.email}) = lower(${address})`, ne(user.id, userId)));
  return others.length > 0;
}

/** Undefined when none was asked for within its time, or the server's secret is another since. */
async function readClaim(tx: Transaction, { person, keys }: SessionContext) {
  const [row] = await tx
    .select()
    .from(mailClaim)
    .where(
      and(
        eq(mailClaim.userId, person.userId),
        sql`${mailClaim.askedAt} > now() - make_interval(mins => ${codeMinutes}::int)`,
      ),
    )
    .for("update");
  const code = row === undefined ? undefined : keys.open(row.sealedCode);
  return row === undefined || code === undefined ? undefined : { address: row.address, code };
}

/** Takes the person's address back: from here on he is told within daowei alone. */
export const removeAddress = sessionAct(async (tx, context, _input: Nothing) => {
  const allowed = await mayChangeFactors(tx, context);
  if (!allowed.ok) return refused(allowed.problem);
  const { userId, username } = context.person;
  await tx.delete(mailClaim).where(eq(mailClaim.userId, userId));
  await tx
    .update(user)
    .set({ email: noAddress(username), emailVerified: false })
    .where(eq(user.id, userId));
  return done({}, ownDeed(context, "mail.remove", { summary: "取消邮箱" }));
});
