import { mailChoice } from "@daowei/db/schema";
import type { QuietHours, StepKind } from "@daowei/domain/reminders";
import { sql } from "drizzle-orm";
import { done, ownDeed, sessionAct } from "../second-factors/session-act.ts";

export interface ChooseMail {
  readonly kinds: readonly StepKind[];
  readonly quietHours: QuietHours | null;
}

/** Which reminders the person wants by mail and when none. Within daowei he is told of all, whatever he chooses. */
export const chooseMail = sessionAct(async (tx, context, { kinds, quietHours }: ChooseMail) => {
  const chosen = {
    kinds: [...new Set(kinds)],
    quietFrom: quietHours?.from ?? null,
    quietUntil: quietHours?.until ?? null,
    changedAt: sql`now()`,
  };
  await tx
    .insert(mailChoice)
    .values({ userId: context.person.userId, ...chosen })
    .onConflictDoUpdate({ target: mailChoice.userId, set: chosen });
  const payload = { kinds: chosen.kinds, quietHours };
  return done({}, ownDeed(context, "mail.choose", { summary: "选择邮件提醒的范围", payload }));
});
