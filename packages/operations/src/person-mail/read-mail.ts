import { transact } from "@daowei/db";
import { mailChoice, mailClaim, user } from "@daowei/db/schema";
import { type QuietHours, type StepKind, stepKinds } from "@daowei/domain/reminders";
import { ok } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import { hasAddress } from "../people/no-address.ts";
import type { Reader } from "../reader.ts";
import type { SessionAct } from "../second-factors/session-act.ts";
import { codeMinutes } from "./mail-code.ts";

export interface OwnMail {
  /** Whether this installation sends mail at all. */
  readonly available: boolean;
  readonly address: string | null;
  /** The address whose code is waited for. */
  readonly claimed: string | null;
  readonly kinds: StepKind[];
  readonly quietHours: QuietHours | null;
}

/** The person's own address and what he wants to read there. */
export const readOwnMail: SessionAct<void, OwnMail> = async ({ database, person, reminding }) => {
  const options = { scope: { kind: "whole-store" }, readOnly: true } as const;
  const row = await transact(database, (tx) => readRow(tx, person.userId), options);
  const { from, until } = row;
  return ok({
    available: reminding?.has("email") === true,
    address: row.hasAddress ? row.address : null,
    claimed: row.fresh ? row.claimed : null,
    kinds: row.kinds ?? [...stepKinds],
    quietHours: from === null || until === null ? null : { from, until },
  });
};

async function readRow(reader: Reader, userId: string) {
  const [row] = await reader
    .select({
      address: user.email,
      hasAddress,
      claimed: mailClaim.address,
      fresh: sql<boolean>`coalesce(${mailClaim.askedAt} > now() - make_interval(mins => ${codeMinutes}::int), false)`,
      kinds: mailChoice.kinds,
      from: mailChoice.quietFrom,
      until: mailChoice.quietUntil,
    })
    .from(user)
    .leftJoin(mailClaim, eq(mailClaim.userId, user.id))
    .leftJoin(mailChoice, eq(mailChoice.userId, user.id))
    .where(eq(user.id, userId));
  if (row === undefined) throw new Error(`person ${userId} is signed in and not there`);
  return row;
}
