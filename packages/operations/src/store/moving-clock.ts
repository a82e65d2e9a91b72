import type { Database } from "@daowei/db";
import { sql } from "drizzle-orm";

/** The clock of a store: the database's, in a demonstration moved by days. */
export interface MovingClock {
  readonly now: () => Date;
  readonly readAgain: () => Promise<void>;
}

/**
 * Follows the database's clock, by which every fact is dated: what a page says of today must not come from this machine, whose
 * clock may be off or be set while the server runs. `freshMillis`: how long a reading is good; 0 where another server may move the
 * clock by days.
 */
export async function followClock(
  db: Database,
  { freshMillis }: { readonly freshMillis: number },
): Promise<MovingClock> {
  let reading = await read(db);
  return {
    now: () => new Date(reading.epochMillis + sinceThen(reading)),
    readAgain: async () => {
      if (sinceThen(reading) >= freshMillis) reading = await read(db);
    },
  };
}

interface Reading {
  readonly epochMillis: number;
  /** By the clock that nobody can set. */
  readonly takenAt: number;
}

const sinceThen = ({ takenAt }: Reading): number => performance.now() - takenAt;

async function read(db: Database): Promise<Reading> {
  const { rows } = await db.execute<{ now: string }>(
    sql`select date_trunc('milliseconds', store_now()) as now`,
  );
  const epochMillis = Date.parse(String(rows[0]?.now));
  if (Number.isNaN(epochMillis)) throw new Error(`the database's clock says ${rows[0]?.now}`);
  return { epochMillis, takenAt: performance.now() };
}
