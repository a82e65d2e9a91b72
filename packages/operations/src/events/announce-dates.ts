import type { Transaction } from "@daowei/db";
import { transfer } from "@daowei/db/schema";
import { approachingDays, type EventType } from "@daowei/domain/events";
import { addDays, type CivilDate, daysBetween } from "@daowei/domain/time";
import { and, gte, inArray, lt } from "drizzle-orm";
import { effectiveDueOn, ofTransfer, postponements } from "../deadlines/effective-due.ts";
import type { ReminderSubject } from "../deadlines/index.ts";
import { type Announced, readAudience, tell } from "./announce.ts";

type Subject = Pick<ReminderSubject, "key" | "placeCode" | "dueOn">;

/** What went by longer ago is no news, also for who has just begun to listen; an outage is made up for. */
const lookedBackDays = 31;
const ofDates = ["deadline.approaching", "deadline.missed", "transfer.overdue"] as const;

/**
 * Tells other systems of open dates that come near or go by: what no act makes happen. Called by whoever looks at dates, as
 * often as he looks; each is told once for its due date.
 */
export async function announceDates(
  tx: Transaction,
  today: CivilDate,
  subjects: readonly Subject[],
): Promise<void> {
  const audience = await readAudience(tx, new Set<EventType>(ofDates));
  if (audience === undefined) return;
  const dates = subjects.flatMap((subject) => announcedOf(subject, today));
  await tell(tx, audience, [...dates, ...(await overdueTransfers(tx, today))]);
}

function announcedOf({ key, placeCode, dueOn }: Subject, today: CivilDate): Announced[] {
  const left = daysBetween(today, dueOn);
  if (left > approachingDays || left < -lookedBackDays) return [];
  const type = left < 0 ? "deadline.missed" : "deadline.approaching";
  const onceBy = `${type}:${key}:${dueOn}`;
  return [{ type, object: "deadline", objectId: key, placeCode, onceBy }];
}

async function overdueTransfers(tx: Transaction, today: CivilDate): Promise<Announced[]> {
  const rows = await tx
    .select({ id: transfer.id, placeCode: transfer.placeCode, dueOn: effectiveDueOn })
    .from(transfer)
    .leftJoin(postponements, ofTransfer)
    .where(
      and(
        lt(effectiveDueOn, today),
        gte(effectiveDueOn, addDays(today, -lookedBackDays)),
        inArray(transfer.stage, ["issued", "sent", "failed", "returned", "outcome_unknown"]),
      ),
    );
  return rows.map(({ id, placeCode, dueOn }) => ({
    type: "transfer.overdue",
    object: "transfer",
    objectId: id,
    placeCode,
    onceBy: `transfer.overdue:${id}:${dueOn}`,
  }));
}
