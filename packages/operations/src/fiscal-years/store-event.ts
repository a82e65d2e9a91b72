import type { Transaction } from "@daowei/db";
import { fiscalYearEvent } from "@daowei/db/schema";
import { sql } from "drizzle-orm";
import type { Deed } from "../audit.ts";
import type { Context } from "../context.ts";
import type { YearOfPlace } from "./closing.ts";

/** What was done to a year, under its lock. */
export interface YearAct extends YearOfPlace {
  readonly act: "close" | "reopen";
  readonly reason: string;
  readonly proposalId: string | null;
}

/** Writes that a year was closed or opened again; the line of it in the audit. */
export async function storeYearAct(
  tx: Transaction,
  { actor }: Context,
  done: YearAct,
): Promise<Deed> {
  const { fiscalYear, placeCode, act, reason } = done;
  const seq = await nextSeq(tx, done);
  const { userId, userName, post } = actor;
  await tx.insert(fiscalYearEvent).values({
    ...done,
    seq,
    officeName: post.officeName,
    recordedBy: userId,
    recordedByName: userName,
    recordedPostId: post.id,
  });
  return {
    act: `fiscal_year.${act}`,
    objectKind: "fiscal_year",
    objectId: `${fiscalYear}-${placeCode}`,
    placeCode,
    summary: `${fiscalYear}年${act === "close" ? "结账" : "反结账"}：${post.officeName}`,
    payload: { fiscalYear, placeCode, seq, reason, proposalId: done.proposalId },
  };
}

async function nextSeq(tx: Transaction, { fiscalYear, placeCode }: YearOfPlace): Promise<number> {
  const { rows } = await tx.execute<{ next: number }>(sql`
    select coalesce(max(seq), 0) + 1 as next from fiscal_year_event
    where place_code = ${placeCode} and fiscal_year = ${fiscalYear}`);
  const [first] = rows;
  if (first === undefined) throw new Error("an aggregate without a row");
  return first.next;
}
