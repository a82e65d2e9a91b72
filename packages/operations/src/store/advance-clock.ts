import type { Transaction } from "@daowei/db";
import { store, transfer } from "@daowei/db/schema";
import { ok, refuse, type Result } from "@daowei/domain/result";
import { addDays, civilDate, type CivilDate, daysBetween } from "@daowei/domain/time";
import { and, count, eq, gte, lt, notInArray, sql } from "drizzle-orm";
import { noteAnchor } from "../anchors/note-anchor.ts";
import type { Act, Context } from "../context.ts";
import { effectiveDueOn, ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { readFundAccounts, readReminderSubjects } from "../deadlines/index.ts";
import type { Library } from "../library.ts";
import type { Problem } from "../problem.ts";
import { readGroups } from "../reminders/groups.ts";
import { scanReminders } from "../reminders/scan.ts";
import { storeTime } from "../reminders/store-time.ts";
import { write, type Written } from "../write.ts";

export interface AdvanceClock {
  /** Whole days forward, each of which passes; to the next date by which something is due; or to a date in one jump. */
  readonly to: { readonly days: number } | { readonly date: string } | "next_deadline";
  readonly idempotencyKey: string;
}

/** What happened on one day; after a jump also what the days jumped over left. */
export interface DayPassed {
  readonly date: CivilDate;
  readonly reminders: number;
  readonly notifications: number;
  readonly messages: number;
  /** Transfers whose due date was the day before, or jumped over, and whose money has not arrived. */
  readonly turnedOverdue: number;
}

export interface ClockAdvanced {
  readonly today: CivilDate;
  readonly days: readonly DayPassed[];
}

/** A year and its last deadline. */
export const mostDays = 400;
/** Ten years, so that a story of one fiscal year can be followed by one of another. */
const mostJumped = 3_653;

/**
 * 移动演示日期: takes the demonstration forward day by day and does on each day what is planned for it; a jump leaves the days
 * between as if the program had not run on them. There is no way back, and none in a production store: there the row is not
 * found, the procedure is not there, and the database refuses the change.
 */
export const advanceClock: Act<
  AdvanceClock,
  ClockAdvanced & { readonly replayed: boolean }
> = async (calling, input) => {
  // Here a day is over long before the hour is; where it cannot be noted, the day is named as one without an anchor.
  if (calling.anchorFolder !== null) await noteAnchor(calling.database, calling.anchorFolder);
  return move(calling, input);
};

const move = write<AdvanceClock, ClockAdvanced>({
  act: "clock.advance",
  wholeStore: true,
  work: advance,
});

async function advance(
  tx: Transaction,
  context: Context,
  input: AdvanceClock,
): Promise<Result<Written<ClockAdvanced>, Problem>> {
  const strides = await stridesOf(tx, context.library, input);
  if (!strides.ok) return strides;
  const days: DayPassed[] = [];
  for (const stride of strides.value) days.push(await pass(tx, context, stride));
  const { today } = await storeTime(tx);
  return ok({
    reply: { today, days },
    deed: {
      act: "clock.advance",
      objectKind: "store",
      objectId: "1",
      placeCode: context.actor.post.placeCode,
      summary: `演示日期移动 ${sumOf(strides.value)} 天，至 ${today}`,
      payload: { days: sumOf(strides.value), looks: days.length, today },
    },
  });
}

/** The days that are gone in each stride: one by one, or all at once. */
async function stridesOf(
  tx: Transaction,
  library: Library,
  { to }: AdvanceClock,
): Promise<Result<readonly number[], Problem>> {
  // Locks the row: two that move the clock at once move it one after the other.
  const [demonstration] = await tx
    .select({ id: store.id })
    .from(store)
    .where(eq(store.kind, "demonstration"))
    .for("update");
  if (demonstration === undefined) return refuse({ kind: "clock_is_real" });
  if (typeof to === "object" && "date" in to) return await jumpTo(tx, civilDate(to.date));
  const days = to === "next_deadline" ? await daysToNext(tx, library) : to.days;
  if (days === undefined) return refuse({ kind: "no_deadline_ahead" });
  return ok(Array.from({ length: Math.min(days, mostDays) }, () => 1));
}

async function jumpTo(
  tx: Transaction,
  date: CivilDate,
): Promise<Result<readonly number[], Problem>> {
  const { today } = await storeTime(tx);
  const days = daysBetween(today, date);
  if (days <= 0) return refuse({ kind: "clock_goes_forward", today });
  const until = addDays(today, mostJumped);
  return date > until ? refuse({ kind: "clock_jump_too_far", until }) : ok([days]);
}

function sumOf(strides: readonly number[]): number {
  return strides.reduce((sum, days) => sum + days, 0);
}

async function daysToNext(tx: Transaction, library: Library): Promise<number | undefined> {
  const { today } = await storeTime(tx);
  const subjects = await readReminderSubjects(tx, { today, library, wanted: { dueUntil: null } });
  const ahead = subjects
    .filter(({ dueOn }) => dueOn > today)
    .map(({ dueOn }) => daysBetween(today, dueOn));
  return ahead.length === 0 ? undefined : ahead.reduce((least, days) => Math.min(least, days));
}

async function pass(
  tx: Transaction,
  { library, reminding }: Context,
  days: number,
): Promise<DayPassed> {
  await tx
    .update(store)
    .set({ clockOffsetDays: sql`${store.clockOffsetDays} + ${days}` })
    .where(eq(store.kind, "demonstration"));
  const { today: date } = await storeTime(tx);
  const report = await scanReminders(tx, {
    library,
    readSubjects: readReminderSubjects,
    readFundAccounts,
    readDestinations: readGroups,
    channels: reminding ?? new Set(),
    everyMillis: null,
  });
  if (typeof report === "string") throw new Error(`a day passed without a look: ${report}`);
  const { reminders, notifications, messages } = report;
  const turnedOverdue = await countOverdueSince(tx, addDays(date, -days), date);
  return { date, reminders, notifications, messages, turnedOverdue };
}

async function countOverdueSince(
  tx: Transaction,
  since: CivilDate,
  today: CivilDate,
): Promise<number> {
  const [row] = await tx
    .select({ late: count() })
    .from(transfer)
    .leftJoin(postponements, ofTransfer)
    .where(
      and(
        gte(effectiveDueOn, since),
        lt(effectiveDueOn, today),
        notInArray(transfer.stage, ["arrived", "cancelled"]),
      ),
    );
  if (row === undefined) throw new Error("an aggregate without a row");
  return row.late;
}
