import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";

/** A disk of a trial's own that can be full. */
export interface SmallDisk {
  readonly path: string;
  /** Takes all room that is left, down to the last byte. */
  fill(): void;
  /** Gives it back. */
  clear(): void;
  release(): void;
}

const sizeMegabytes = 400;

/** Undefined where this user may mount nothing: there no disk can be filled without harm to others. */
export function smallDisk(folder: string): SmallDisk | undefined {
  if (process.platform !== "linux") return undefined;
  releaseLeft();
  const path = join(folder, "disk");
  mkdirSync(path, { recursive: true });
  const options = `size=${sizeMegabytes}m,mode=755`;
  const mounted = spawnSync("mount", [
    "-t",
    "tmpfs",
    "-o",
    options,
    `${source}${process.pid}`,
    path,
  ]);
  if (mounted.status !== 0) return undefined;
  const filler = join(path, "filler");
  const clear = () => rmSync(filler, { force: true });
  return {
    path,
    fill: () => fill(filler),
    clear,
    release: () => release(path),
  };
}

const source = "daowei-faults-";

/** Lazily: the last process of PostgreSQL may still have its folder open. */
function release(path: string): void {
  spawnSync("umount", ["--lazy", path]);
}

/** The disks of trials that were killed. */
function releaseLeft(): void {
  const mounts = readFileSync("/proc/mounts", "utf8").split("\n");
  for (const [from = "", path = ""] of mounts.map((line) => line.split(" ")))
    if (from.startsWith(source) && !existsSync(`/proc/${from.slice(source.length)}`)) release(path);
}

function fill(filler: string): void {
  const file = openSync(filler, "w");
  for (let piece = Buffer.alloc(1 << 20); ;) {
    try {
      writeSync(file, piece);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      if (piece.length === 1) break;
      piece = piece.subarray(0, Math.ceil(piece.length / 2 ** 5));
    }
  }
  closeSync(file);
}
