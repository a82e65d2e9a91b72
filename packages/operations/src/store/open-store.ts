import type { Database } from "@daowei/db";
import { store } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { type CivilDate, civilDate, civilDateInShanghai, daysBetween } from "@daowei/domain/time";
import { eq, sql } from "drizzle-orm";

export type StoreKind = (typeof store.$inferSelect)["kind"];

/** The demonstration's first day: the story of fiscal year 2022 with its deadline near. */
export const storyDay = civilDate("2022-12-12");

export interface OpenedStore {
  readonly kind: StoreKind;
  /** The demonstration's story is complete; always true of a production store. */
  readonly seeded: boolean;
  /** The store's clock: the real one, in a demonstration moved by whole days, and while its story is told to the hours of an office. */
  readonly now: () => Date;
}

export type StoreProblem = {
  readonly kind: "store_of_other_kind";
  readonly found: StoreKind;
  readonly wished: StoreKind;
};

/** Reads what this store is, or makes it the kind that is wished; a store never changes its kind. */
export async function openStore(
  db: Database,
  wish: { readonly kind: StoreKind; readonly insist: boolean; readonly codeVersion: string },
): Promise<Result<OpenedStore, StoreProblem>> {
  await db
    .insert(store)
    .values({
      kind: wish.kind,
      clockOffsetDays: wish.kind === "demonstration" ? daysTo(storyDay) : 0,
      codeVersion: wish.codeVersion,
      seededAt: wish.kind === "production" ? sql`now()` : null,
    })
    .onConflictDoNothing();
  const [found] = await db.select().from(store);
  if (found === undefined) throw new Error("the store row is missing after it was written");
  if (wish.insist && found.kind !== wish.kind) {
    return refuse({ kind: "store_of_other_kind", found: found.kind, wished: wish.kind });
  }
  return ok({
    kind: found.kind,
    seeded: found.seededAt !== null,
    now: clockOf(found),
  });
}

/**
 * Puts the demonstration's clock on a day of its story and gives the clock that goes with it. The time of day is the real one,
 * or, where an hour of Asia/Shanghai is named, that hour: what is told of an office happens while it is open, whenever it is told.
 */
export async function turnClockTo(
  db: Database,
  day: CivilDate,
  hour?: number,
): Promise<OpenedStore["now"]> {
  const offset = {
    clockOffsetDays: daysTo(day),
    clockOffsetMinutes: hour === undefined ? 0 : hour * 60 - minuteOfDay(new Date()),
  };
  await db.update(store).set(offset).where(eq(store.kind, "demonstration"));
  return clockOf(offset);
}

/** From now on a start finds the demonstration's story complete. */
export async function markSeeded(db: Database): Promise<void> {
  await db.update(store).set({ seededAt: sql`now()` });
}

function daysTo(day: CivilDate): number {
  return daysBetween(civilDateInShanghai(new Date()), day);
}

/** Minutes since midnight in Asia/Shanghai. */
function minuteOfDay(at: Date): number {
  return ((at.getUTCHours() + 8) % 24) * 60 + at.getUTCMinutes();
}

type Offset = Pick<typeof store.$inferSelect, "clockOffsetDays" | "clockOffsetMinutes">;

/** The machine's clock, moved. */
function clockOf({ clockOffsetDays, clockOffsetMinutes }: Offset): OpenedStore["now"] {
  const offsetMillis = (clockOffsetDays * 1_440 + clockOffsetMinutes) * 60_000;
  return () => new Date(Date.now() + offsetMillis);
}
