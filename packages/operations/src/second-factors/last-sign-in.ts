import { transact } from "@daowei/db";
import { auditEntry } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { and, desc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { instant } from "../reader.ts";
import type { SessionAct } from "./session-act.ts";

export interface LastSignIn {
  /** Before the newest one; null where the record knows of none. */
  readonly at: string | null;
  readonly address: string | null;
  /** Wrong passwords for the account since then. */
  readonly failuresSince: number;
}

const told = ["session.sign_in", "session.sign_in_failed"];
/** More wrong passwords than this need not be counted to be worth a question. */
const readBack = 200;
const FromWhere = z.object({ address: z.string() });

/** 上次登录: when and from where the account was signed in to before, and what failed since. */
export const readLastSignIn: SessionAct<void, LastSignIn> = async ({ database, person }) => {
  const entries = await transact(
    database,
    (tx) =>
      tx
        .select({ act: auditEntry.act, at: auditEntry.at, payload: auditEntry.payload })
        .from(auditEntry)
        .where(
          and(
            eq(auditEntry.objectKind, "session"),
            eq(auditEntry.objectId, person.userId),
            inArray(auditEntry.act, told),
          ),
        )
        .orderBy(desc(auditEntry.number))
        .limit(readBack),
    { scope: { kind: "whole-store" }, readOnly: true },
  );
  const signIns = entries.filter(({ act }) => act === "session.sign_in");
  const before = signIns[1];
  const since = before === undefined ? entries : entries.slice(0, entries.indexOf(before));
  return ok({
    at: before === undefined ? null : instant(before.at),
    address: before === undefined ? null : FromWhere.parse(JSON.parse(before.payload)).address,
    failuresSince: since.length - since.filter(({ act }) => act === "session.sign_in").length,
  });
};
