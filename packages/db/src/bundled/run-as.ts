import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";

import { BundledRefusal } from "./problem.ts";

/** The unprivileged user that PostgreSQL runs as when daowei runs as root; undefined when it runs as daowei's own user. */
export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

export function chooseRunAs(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const uid = idOf("-u");
  const gid = idOf("-g");
  if (uid === undefined || gid === undefined)
    throw new BundledRefusal({ kind: "no-unprivileged-user" });
  return { uid, gid };
}

/** Whether that user can enter the folder: one private folder on the way is enough to shut it out. */
export function canEnter(folder: string, runAs: RunAs | undefined): boolean {
  if (runAs === undefined) return true;
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const entry = uid === runAs.uid ? 0o100 : gid === runAs.gid ? 0o010 : 0o001;
    if ((mode & entry) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Others may pass through it, whatever the umask says; what must stay private in it has its own mode. */
export function makeOpenFolder(folder: string): void {
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
}

export function giveTo(runAs: RunAs | undefined, file: string): void {
  if (runAs !== undefined) chownSync(file, runAs.uid, runAs.gid);
}

function idOf(flag: "-u" | "-g"): number | undefined {
  const { status, stdout } = spawnSync("id", [flag, "nobody"], { encoding: "utf8" });
  return status === 0 && /^\d+\s*$/.test(stdout) ? Number(stdout) : undefined;
}
