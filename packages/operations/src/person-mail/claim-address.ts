import { mailClaim } from "@daowei/db/schema";
import { refuse } from "@daowei/domain/result";
import { sql } from "drizzle-orm";
import { maskOf } from "../channels/mask.ts";
import { newId } from "../identity.ts";
import { enqueue } from "../outbox/enqueue.ts";
import { type AttemptLimit, takeAttempt } from "../second-factors/attempts.ts";
import { mayChangeFactors } from "../second-factors/enrolled.ts";
import {
  done,
  ownDeed,
  refused,
  type SessionAct,
  sessionAct,
} from "../second-factors/session-act.ts";
import { isTaken } from "./confirm-address.ts";
import { claimDestination, newCode } from "./mail-code.ts";

export interface ClaimAddress {
  readonly address: string;
}

/** Three codes in a quarter of an hour: nobody's mailbox is filled from here. */
const asked = (userId: string): AttemptLimit => ({ key: `mail-claim:${userId}`, most: 3 });

/**
 * 登记邮箱: a code is mailed to the address, and only who shows it has that address. Like a second factor it takes a session
 * that was proved lately: one left open must not turn a person's reminders to somebody else.
 */
export const claimAddress: SessionAct<ClaimAddress, Record<string, never>> = async (
  context,
  input,
) => {
  if (context.reminding?.has("email") !== true) return refuse({ kind: "mail_not_set_up" });
  const waitSeconds = await takeAttempt(context.database, [asked(context.person.userId)]);
  return waitSeconds === null
    ? await claim(context, input)
    : refuse({ kind: "too_many_attempts", waitSeconds });
};

const claim = sessionAct(async (tx, context, { address }: ClaimAddress) => {
  const allowed = await mayChangeFactors(tx, context);
  if (!allowed.ok) return refused(allowed.problem);
  const { userId } = context.person;
  if (await isTaken(tx, userId, address)) return refused({ kind: "mail_address_taken" });
  const sealedCode = context.keys.seal(newCode());
  const claimed = { address, sealedCode, askedAt: sql`now()` };
  await tx
    .insert(mailClaim)
    .values({ userId, ...claimed })
    .onConflictDoUpdate({ target: mailClaim.userId, set: claimed });
  const id = newId();
  await enqueue(tx, {
    id,
    kind: "code",
    channel: "email",
    destinationId: claimDestination(userId),
    placeCode: context.post?.placeCode ?? "000000",
    orderingKey: null,
    dedupeKey: `code:${id}`,
    payload: {},
  });
  const mask = maskOf({ kind: "email", address });
  return done({}, ownDeed(context, "mail.claim", { summary: `登记邮箱：${mask}，等待验证` }));
});
