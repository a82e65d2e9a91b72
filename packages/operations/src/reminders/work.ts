import { type Database, transact } from "@daowei/db";
import { readFundAccounts, readReminderSubjects } from "../deadlines/index.ts";
import type { Library } from "../library.ts";
import { pause } from "../outbox/work.ts";
import { wholeStore } from "../outbox/claim.ts";
import { libraryAt, readHead } from "../policies/library-now.ts";
import { readGroups } from "./groups.ts";
import { scanReminders } from "./scan.ts";
import type { ScanReport, ScanWish } from "./scan-wish.ts";

export interface ReminderWork extends Omit<
  ScanWish,
  "readSubjects" | "readFundAccounts" | "readDestinations"
> {
  readonly database: Database;
  /** Everything that is owed in the store, unless told otherwise. */
  readonly readSubjects?: ScanWish["readSubjects"];
  /** Who receives it, unless told otherwise. */
  readonly readFundAccounts?: ScanWish["readFundAccounts"];
  /** The group robots of all offices, unless told otherwise. */
  readonly readDestinations?: ScanWish["readDestinations"];
  readonly idleMillis: number;
  readonly tell?: (error: unknown) => void;
  readonly looked?: (report: ScanReport) => void;
}

/** One look in a transaction of its own, unless another server is at it or has just been. */
export async function scanOnce(work: ReminderWork): Promise<ScanReport | "elsewhere" | "not_yet"> {
  const { database } = work;
  const readers = {
    readSubjects: readReminderSubjects,
    readFundAccounts,
    readDestinations: readGroups,
    ...work,
  };
  return await transact(
    database,
    async (tx) => {
      const library: Library = await libraryAt(tx, work, await readHead(tx));
      return await scanReminders(tx, { ...readers, library });
    },
    wholeStore,
  );
}

/** Looks again and again until it is told to stop; an error of one round is told and the next round comes. */
export async function runReminders(work: ReminderWork, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      const report = await scanOnce(work);
      if (typeof report === "object") work.looked?.(report);
    } catch (error) {
      work.tell?.(error);
    }
    if (!stop.aborted) await pause(work.idleMillis, stop);
  }
}
