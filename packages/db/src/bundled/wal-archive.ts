import { existsSync } from "node:fs";
import path from "node:path";

import { BundledRefusal } from "./problem.ts";
import { canEnter, giveTo, makeOpenFolder } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";

/** Longest time that a committed act stays out of the archive while little happens. */
const archiveSeconds = 60;

/** Each piece of the log appears in the archive whole and on the disk, and is never overwritten. */
export function archiveSettings(folder: string): Readonly<Record<string, string>> {
  const file = `${quoted(folder)}/%f`;
  return {
    archive_mode: "on",
    archive_timeout: String(archiveSeconds),
    archive_command: `test ! -f ${file} && cp %p ${file}.part && sync ${file}.part && mv ${file}.part ${file}`,
  };
}

/** How a restored database takes the log that was written after the backup. */
export function recoverySettings(folder: string, until: Date | undefined): Record<string, string> {
  const target =
    until === undefined
      ? { recovery_target_timeline: "latest" }
      : { recovery_target_time: asPostgresWrites(until), recovery_target_action: "promote" };
  // While it takes the log it must let nobody in: to readers it would look ready before it has come to the moment.
  return { restore_command: `cp ${quoted(folder)}/%f %p`, hot_standby: "off", ...target };
}

/** A folder that PostgreSQL itself can write to; refused where its command could be read in another way. */
export function prepareArchive(folder: string, runAs: RunAs | undefined): string {
  const whole = path.resolve(folder);
  const refuse = (reason: string) =>
    new BundledRefusal({ kind: "wal-archive-not-usable", path: whole, reason });
  if (process.platform === "win32") throw refuse("archiving needs a POSIX shell");
  if (!/^[\p{L}\p{N}/ ._-]+$/u.test(whole)) throw refuse("its name holds a special character");
  const fresh = !existsSync(whole);
  makeOpenFolder(whole);
  if (fresh) giveTo(runAs, whole);
  if (!canEnter(path.dirname(whole), runAs))
    throw refuse("the user that runs PostgreSQL cannot get there");
  return whole;
}

/** Settings are read before names of zones are known, Z among them. */
function asPostgresWrites(moment: Date): string {
  return moment.toISOString().replace("T", " ").replace("Z", "+00");
}

function quoted(folder: string): string {
  return `"${folder}"`;
}
