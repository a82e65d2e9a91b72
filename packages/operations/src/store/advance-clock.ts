import type { Transaction } from "@daowei/db";
import { store, transfer } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { addDays, type CivilDate, daysBetween } from "@daowei/domain/time";
import { and, eq, notInArray, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { readReminderSubjects } from "../deadlines/index.ts";
import type { Library } from "../library.ts";
import type { Problem } from "../problem.ts";
import { readGroups } from "../reminders/groups.ts";
import { scanReminders } from "../reminders/scan.ts";
import { storeTime } from "../reminders/store-time.ts";
import { write, type Written } from "../write.ts";

export interface AdvanceClock {
  /** Whole days forward, or to the next date by which something is due. */
  readonly to: { readonly days: number } | "next_deadline";
  readonly idempotencyKey: string;
}

/** What happened on one day. */
export interface DayPassed {
  readonly date: CivilDate;
  readonly reminders: number;
  readonly notifications: number;
  readonly messages: number;
  /** Transfers whose due date was the day before and whose money has not arrived. */
  readonly turnedOverdue: number;
}

export interface ClockAdvanced {
  readonly today: CivilDate;
  readonly days: readonly DayPassed[];
}

/** A year and its last deadline. */
export const mostDays = 400;

/**
 * 移动演示日期: takes the demonstration forward day by day and does on each day what is planned for it. There is no way back,
 * and none in a production store: there the row is not found, the procedure is not there, and the database refuses the change.
 */
export const advanceClock = write<AdvanceClock, ClockAdvanced>({
  act: "clock.advance",
  wholeStore: true,
  work: advance,
});

async function advance(
  tx: Transaction,
  context: Context,
  input: AdvanceClock,
): Promise<Result<Written<ClockAdvanced>, Problem>> {
  const count = await daysAhead(tx, context.library, input);
  if (!count.ok) return count;
  const days: DayPassed[] = [];
  for (let day = 0; day < count.value; day += 1) days.push(await passDay(tx, context));
  const { today } = await storeTime(tx);
  return ok({
    reply: { today, days },
    deed: {
      act: "clock.advance",
      objectKind: "store",
      objectId: "1",
      placeCode: context.actor.post.placeCode,
      summary: `演示日期移动 ${days.length} 天，至 ${today}`,
      payload: { days: days.length, today },
    },
  });
}

async function daysAhead(
  tx: Transaction,
  library: Library,
  { to }: AdvanceClock,
): Promise<Result<number, Problem>> {
  // Locks the row: two that move the clock at once move it one after the other.
  const [demonstration] = await tx
    .select({ id: store.id })
    .from(store)
    .where(eq(store.kind, "demonstration"))
    .for("update");
  if (demonstration === undefined) return refuse({ kind: "clock_is_real" });
  const days = to === "next_deadline" ? await daysToNext(tx, library) : to.days;
  if (days === undefined) return refuse({ kind: "no_deadline_ahead" });
  return ok(Math.min(days, mostDays));
}

async function daysToNext(tx: Transaction, library: Library): Promise<number | undefined> {
  const { today } = await storeTime(tx);
  const subjects = await readReminderSubjects(tx, { today, library });
  const ahead = subjects
    .filter(({ dueOn, met, closed }) => dueOn > today && !met && !closed)
    .map(({ dueOn }) => daysBetween(today, dueOn));
  return ahead.length === 0 ? undefined : ahead.reduce((least, days) => Math.min(least, days));
}

async function passDay(tx: Transaction, { library, reminding }: Context): Promise<DayPassed> {
  await tx
    .update(store)
    .set({ clockOffsetDays: sql`${store.clockOffsetDays} + 1` })
    .where(eq(store.kind, "demonstration"));
  const { today: date } = await storeTime(tx);
  const report = await scanReminders(tx, {
    library,
    readSubjects: readReminderSubjects,
    readDestinations: readGroups,
    channels: reminding ?? new Set(),
    everyMillis: null,
  });
  if (typeof report === "string") throw new Error(`a day passed without a look: ${report}`);
  const { reminders, notifications, messages } = report;
  const turnedOverdue = await tx.$count(
    transfer,
    and(
      eq(transfer.dueOn, addDays(date, -1)),
      notInArray(transfer.stage, ["arrived", "cancelled"]),
    ),
  );
  return { date, reminders, notifications, messages, turnedOverdue };
}
