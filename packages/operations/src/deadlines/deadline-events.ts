import { deadlineEvent } from "@daowei/db/schema";
import { type DeadlineEvent } from "@daowei/domain/deadlines";
import { civilDate } from "@daowei/domain/time";
import { asc, inArray } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** What was done about the deadlines of some years, in its order, by the deadline's id. */
export async function readDeadlineEvents(
  reader: Reader,
  years: readonly number[],
): Promise<ReadonlyMap<string, readonly DeadlineEvent[]>> {
  const rows = await reader
    .select()
    .from(deadlineEvent)
    .where(inArray(deadlineEvent.fiscalYear, [...years]))
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
