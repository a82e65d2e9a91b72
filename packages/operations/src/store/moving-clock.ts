import type { Database } from "@daowei/db";
import { store } from "@daowei/db/schema";
import { clockOf } from "./open-store.ts";

/** The clock of a demonstration, which any of its servers may have moved since it was last read. */
export interface MovingClock {
  readonly now: () => Date;
  readonly readAgain: () => Promise<void>;
}

/** Follows the store's clock; it is read before every request, so that no page shows the day before. */
export async function followClock(db: Database): Promise<MovingClock> {
  let now = clockOf(0);
  const readAgain = async (): Promise<void> => {
    const [row] = await db.select({ offsetDays: store.clockOffsetDays }).from(store);
    if (row === undefined) throw new Error("the store row is missing");
    now = clockOf(row.offsetDays);
  };
  await readAgain();
  return { now: () => now(), readAgain };
}
