import { rmSync } from "node:fs";
import path from "node:path";

import { answersSignal, commandOf, processIdentity } from "./process-identity.ts";
import { readIfThere } from "./read-if-there.ts";

/** What PostgreSQL writes into its folder about itself; the port and the status come a moment after the number. */
export interface PidFile {
  readonly pid: number;
  readonly port: number | undefined;
  /** The same number, once it lets anyone in. */
  readonly readyAs: number | undefined;
}

export function readPidFile(pgdata: string): PidFile | undefined {
  const text = readIfThere(pathOf(pgdata));
  if (text === undefined) return undefined;
  const [pid, , , port, , , , status] = text.split("\n");
  if (pid === undefined || !/^\d+$/.test(pid)) return undefined;
  return {
    pid: Number(pid),
    port: port !== undefined && /^\d+$/.test(port) ? Number(port) : undefined,
    readyAs: status?.trim() === "ready" ? Number(pid) : undefined,
  };
}

/**
 * PostgreSQL only sees that something has the number in its old pid file, and refuses to start: another program of its
 * user, or its own dead self where nobody collects the dead (in a container, say). We can tell, so we clear the file.
 */
export function clearDeadPidFile(pgdata: string): boolean {
  const noted = readPidFile(pgdata);
  if (noted === undefined || runsPostgres(noted) || !answersSignal(noted.pid)) return false;
  rmSync(pathOf(pgdata), { force: true });
  return true;
}

export function runsPostgres({ pid }: PidFile): boolean {
  return processIdentity(pid) !== undefined && commandOf(pid)?.includes("postgres") === true;
}

function pathOf(pgdata: string): string {
  return path.join(pgdata, "postmaster.pid");
}
