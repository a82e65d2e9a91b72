import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
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
  const path = join(folder, "disk");
  mkdirSync(path, { recursive: true });
  const options = `size=${sizeMegabytes}m,mode=755`;
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", options, "daowei-faults", path]);
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

/** Lazily: the last process of PostgreSQL may still have its folder open. */
function release(path: string): void {
  spawnSync("umount", ["--lazy", path]);
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
