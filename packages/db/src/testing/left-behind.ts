import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { commandOf, processIdentity } from "../bundled/process-identity.ts";

/** A folder of one process, that a run which was killed leaves: whoever makes the next one clears it. */
const mark = ".of-process";

/** Notes whose the folder is; what killed owners of such folders left in the same place is cleared first. */
export function ownFolder(folder: string): void {
  clearLeftBehind(path.dirname(folder));
  writeFileSync(`${folder}${mark}`, processIdentity(process.pid) ?? "");
}

export function removeOwnFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  rmSync(`${folder}${mark}`, { force: true });
}

/** Ends every server whose owner was killed, however far it had come, and removes its folder and what is mounted in it. */
export function clearLeftBehind(under: string): readonly string[] {
  const left = readdirSync(under)
    .filter((name) => name.endsWith(mark))
    .map((name) => path.join(under, name.slice(0, -mark.length)))
    .filter((folder) => !ownerLives(folder));
  for (const folder of left) {
    for (const pid of processesIn(folder)) end(pid);
    for (const mounted of mountsIn(folder)) spawnSync("umount", ["--lazy", mounted]);
    // The processes of a killed PostgreSQL take a moment to notice.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    rmSync(`${folder}${mark}`, { force: true });
  }
  return left;
}

function ownerLives(folder: string): boolean {
  const identity = readFileSync(`${folder}${mark}`, "utf8");
  return processIdentity(Number(identity.split(" ")[0])) === identity;
}

/** The servers of a folder: programs of Node and PostgreSQL that were started with something in it. */
export function processesIn(folder: string): readonly number[] {
  return runningNumbers().filter((pid) => {
    const command = pid === process.pid ? undefined : commandOf(pid);
    const [program = ""] = command?.split(" ") ?? [];
    const isServer = ["node", "postgres"].includes(path.basename(program));
    return isServer && command?.includes(`${folder}${path.sep}`) === true;
  });
}

function runningNumbers(): readonly number[] {
  if (process.platform === "win32") return []; // there a folder in use is not removed, and says so
  const names =
    process.platform === "linux"
      ? readdirSync("/proc")
      : spawnSync("ps", ["-axo", "pid="], { encoding: "utf8" }).stdout.split(/\s+/);
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}

function mountsIn(folder: string): readonly string[] {
  if (os.platform() !== "linux") return [];
  const lines = readFileSync("/proc/mounts", "utf8").split("\n");
  return lines
    .map((line) => line.split(" ")[1] ?? "")
    .filter((mounted) => mounted.startsWith(`${folder}${path.sep}`));
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // Another run clears the same at this moment.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
