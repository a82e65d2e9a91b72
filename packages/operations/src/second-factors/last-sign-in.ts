import { type Transaction, transact } from "@daowei/db";
import { auditEntry } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, count, desc, eq, gt } from "drizzle-orm";
import { z } from "zod";
import { instant } from "../reader.ts";
import type { SignInAct } from "../record-sign-in.ts";
import type { SessionAct } from "./session-act.ts";

export interface LastSignIn {
  /** Before the newest one; null where the record knows of none. */
  readonly at: string | null;
  readonly address: string | null;
  /** Wrong passwords for the account since then. */
  readonly failuresSince: number;
}

const FromWhere = z.object({ address: z.string() });

/** 上次登录: when and from where the account was signed in to before, and what failed since. */
export const readLastSignIn: SessionAct<void, LastSignIn> = async ({ database, person }) =>
  transact(
    database,
    async (tx) => {
      const before = await signInBefore(tx, person.userId);
      const failuresSince = await failuresAfter(tx, person.userId, before?.number);
      if (before === undefined) return ok({ at: null, address: null, failuresSince });
      const { address } = FromWhere.parse(JSON.parse(before.payload));
      return ok({ at: instant(before.at), address, failuresSince });
    },
    { scope: { kind: "whole-store" }, readOnly: true },
  );

/** The newest sign-in but one: the newest is the session that asks. */
async function signInBefore(tx: Transaction, userId: string) {
  const { number, at, payload } = auditEntry;
  const [before] = await tx
    .select({ number, at, payload })
    .from(auditEntry)
    .where(happened(userId, "session.sign_in"))
    .orderBy(desc(number))
    .limit(1)
    .offset(1);
  return before;
}

async function failuresAfter(
  tx: Transaction,
  userId: string,
  number: bigint | undefined,
): Promise<number> {
  const after = number === undefined ? undefined : gt(auditEntry.number, number);
  const [counted] = await tx
    .select({ failures: count() })
    .from(auditEntry)
    .where(and(happened(userId, "session.sign_in_failed"), after));
  if (counted === undefined) throw new Error("an aggregate without a row");
  return counted.failures;
}

function happened(userId: string, act: SignInAct) {
  return and(
    eq(auditEntry.objectKind, "session"),
    eq(auditEntry.objectId, userId),
    eq(auditEntry.act, act),
  );
}
