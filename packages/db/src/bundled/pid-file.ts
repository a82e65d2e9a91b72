import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** What PostgreSQL writes into its folder about itself; the port and the status come a moment after the number. */
export interface PidFile {
  readonly pid: number;
  readonly port: number | undefined;
  /** The same number, once it lets anyone in. */
  readonly readyAs: number | undefined;
}

export function readPidFile(pgdata: string): PidFile | undefined {
  const file = pathOf(pgdata);
  if (!existsSync(file)) return undefined;
  const [pid, , , port, , , , status] = readFileSync(file, "utf8").split("\n");
  if (pid === undefined || !/^\d+$/.test(pid)) return undefined;
  return {
    pid: Number(pid),
    port: port !== undefined && /^\d+$/.test(port) ? Number(port) : undefined,
    readyAs: status?.trim() === "ready" ? Number(pid) : undefined,
  };
}

export function removePidFile(pgdata: string): void {
  rmSync(pathOf(pgdata), { force: true });
}

function pathOf(pgdata: string): string {
  return path.join(pgdata, "postmaster.pid");
}
