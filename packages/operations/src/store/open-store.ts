import type { Database } from "@daowei/db";
import { store } from "@daowei/db/schema";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { civilDate, civilDateInShanghai, daysBetween } from "@daowei/domain/time";
import { sql } from "drizzle-orm";

export type StoreKind = (typeof store.$inferSelect)["kind"];

/** The demonstration's first day: the story of fiscal year 2022 with its deadline near. */
export const storyDay = civilDate("2022-12-12");

export interface OpenedStore {
  readonly kind: StoreKind;
  /** The demonstration's story is complete; always true of a production store. */
  readonly seeded: boolean;
  /** The store's clock: the real one, in a demonstration moved by whole days. */
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
      clockOffsetDays: wish.kind === "demonstration" ? daysToStory(new Date()) : 0,
      codeVersion: wish.codeVersion,
      seededAt: wish.kind === "production" ? sql`now()` : null,
    })
    .onConflictDoNothing();
  const [found] = await db.select().from(store);
  if (found === undefined) throw new Error("the store row is missing after it was written");
  if (wish.insist && found.kind !== wish.kind) {
    return refuse({ kind: "store_of_other_kind", found: found.kind, wished: wish.kind });
  }
  const offsetMillis = found.clockOffsetDays * 86_400_000;
  return ok({
    kind: found.kind,
    seeded: found.seededAt !== null,
    now: () => new Date(Date.now() + offsetMillis),
  });
}

/** From now on a start finds the demonstration's story complete. */
export async function markSeeded(db: Database): Promise<void> {
  await db.update(store).set({ seededAt: sql`now()` });
}

function daysToStory(wall: Date): number {
  return daysBetween(civilDateInShanghai(wall), storyDay);
}
