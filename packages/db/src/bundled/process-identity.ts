import { spawnSync } from "node:child_process";

import { readIfThere } from "./read-if-there.ts";

/**
 * Tells one life of a process number from the next: numbers are used again, start times are not.
 * Undefined when no such process runs (a zombie does not run).
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform === "linux") return identityOnLinux(pid);
  if (process.platform === "win32") return answersSignal(pid) ? String(pid) : undefined;
  const { stdout } = spawnSync("ps", ["-o", "lstart=", "-p", String(pid)], {
    encoding: "utf8",
    env: { LC_ALL: "C", TZ: "UTC" },
  });
  return stdout.trim() === "" ? undefined : `${pid} ${stdout.trim()}`;
}

export function commandOf(pid: number): string | undefined {
  if (process.platform === "linux")
    return readIfThere(`/proc/${pid}/cmdline`)?.replaceAll("\0", " ");
  const { stdout } = spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  return stdout.trim() === "" ? undefined : stdout.trim();
}

function identityOnLinux(pid: number): string | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name may hold spaces and brackets: what follows the last bracket is "state ppid … starttime(20th) …".
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [state, startTicks] = [fields[0], fields[19]];
  if (state === "Z" || state === "X" || startTicks === undefined) return undefined;
  const boot = readIfThere("/proc/sys/kernel/random/boot_id")?.trim();
  return `${pid} ${startTicks} ${boot}`;
}

/** True for a zombie too: a process that has ended and that nobody has asked about yet. */
export function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
