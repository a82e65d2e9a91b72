import { randomUUID } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import type { Layout } from "./layout.ts";
import { commandOf, processIdentity } from "./process-identity.ts";

const prefix = "initdb-unfinished-";
const note = "initdb.pid";

/** A new database is made in here, and only a whole one leaves it. */
export function unfinishedFolder(layout: Layout): string {
  return path.join(layout.root, `${prefix}${randomUUID()}`);
}

export function noteInitdb(building: string, pid: number): void {
  writeFileSync(path.join(building, note), String(pid));
}

/** Clears what a killed start left: first its initdb, which may still be running and would go on writing. */
export async function clearUnfinished(layout: Layout): Promise<readonly string[]> {
  const left = readdirSync(layout.root).filter((name) => name.startsWith(prefix));
  for (const name of left) {
    const building = path.join(layout.root, name);
    await endInitdb(building);
    remove(building);
  }
  return left;
}

export function remove(building: string): void {
  // The bootstrap process of a killed initdb ends by itself, but only once it has noticed.
  rmSync(building, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
}

async function endInitdb(building: string): Promise<void> {
  const file = path.join(building, note);
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, "utf8"));
  // The number alone may be another program's by now; the folder in its command is this run's and nobody else's.
  if (!Number.isInteger(pid) || commandOf(pid)?.includes(building) !== true) return;
  process.kill(pid, "SIGKILL");
  while (processIdentity(pid) !== undefined) await sleep(20);
}
