import { deadlineEvent } from "@daowei/db/schema";
import { type DeadlineEvent } from "@daowei/domain/deadlines";
import { civilDate } from "@daowei/domain/time";
import { asc, eq, type SQL } from "drizzle-orm";
import { anyOf, type Reader } from "../reader.ts";

/** What was done about the deadlines of a year, in its order, by the deadline's id. */
export async function readDeadlineEvents(
  reader: Reader,
  fiscalYear: number,
): Promise<ReadonlyMap<string, readonly DeadlineEvent[]>> {
  return await readEvents(reader, eq(deadlineEvent.fiscalYear, fiscalYear));
}

/** The same for some deadlines. */
export async function readEventsOf(
  reader: Reader,
  deadlineIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DeadlineEvent[]>> {
  return await readEvents(reader, anyOf(deadlineEvent.deadlineId, deadlineIds));
}

async function readEvents(
  reader: Reader,
  which: SQL,
): Promise<ReadonlyMap<string, readonly DeadlineEvent[]>> {
  const rows = await reader
    .select()
    .from(deadlineEvent)
    .where(which)
    .orderBy(asc(deadlineEvent.deadlineId), asc(deadlineEvent.seq));
  const events = rows.map(({ deadlineId, act, dueOn, reason }) => ({
    deadlineId,
    event: { act, reason, dueOn: dueOn === null ? null : civilDate(dueOn) },
  }));
  return new Map(
    [...Map.groupBy(events, ({ deadlineId }) => deadlineId)].map(([id, own]) => [
      id,
      own.map(({ event }) => event),
    ]),
  );
}
