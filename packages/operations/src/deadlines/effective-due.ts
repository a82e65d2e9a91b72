import { deadlineEvent, transfer } from "@daowei/db/schema";
import { civilDate, type CivilDate } from "@daowei/domain/time";
import { eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** The later dates that were agreed on, one for each deadline: every postponement goes beyond the one before it. */
export const postponements: SQL = sql`(
  select deadline_id, max(due_on) as due_on from ${deadlineEvent} where act = 'postpone' group by deadline_id) as postponed`;

/** Joins to a transfer what was agreed on about its date; the name of the deadline is that of `idOfBatchDue`. */
export const ofTransfer: SQL = sql`postponed.deadline_id =
  'batch:' || ${transfer.batchId} || ':' || to_char(${transfer.dueOn}, 'YYYY-MM-DD')`;

/** The date that holds for a transfer: the one it was approved with, or the later one that was agreed on since. */
export const effectiveDueOn: SQL<string> = sql<string>`coalesce(postponed.due_on, ${transfer.dueOn})`;

/** The earliest date that holds for any transfer of a batch. */
export async function earliestDueOn(reader: Reader, batchId: string): Promise<CivilDate> {
  const [row] = await reader
    .select({ dueOn: sql<string>`min(${effectiveDueOn})` })
    .from(transfer)
    .leftJoin(postponements, ofTransfer)
    .where(eq(transfer.batchId, batchId));
  if (row === undefined) throw new Error("an aggregate without a row");
  return civilDate(row.dueOn);
}
