import { statfsSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./refusal.mjs";

const mebibyte = 1024 * 1024;

/** What a first start writes: packages, the database server's programs and its data. Measured about 1.0 GB; some air added. */
const neededFirst = 1500 * mebibyte;
const neededLater = 200 * mebibyte;

/**
 * Refuses before any work is done when the folder cannot be written or the disk is nearly full.
 * @param {string} root
 * @param {{ first: boolean }} when first: nothing is installed yet
 */
export function preflight(root, { first }) {
  writable(root);
  const disk = statfsSync(root);
  enoughDisk({
    root,
    freeBytes: disk.bavail * disk.bsize,
    neededBytes: first ? neededFirst : neededLater,
  });
}

/** @param {string} root */
function writable(root) {
  const probe = join(root, `.write-probe-${process.pid}`);
  try {
    writeFileSync(probe, "");
    unlinkSync(probe);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    if (code === "ENOSPC") throw noSpace(root, 0);
    if (!["EROFS", "EACCES", "EPERM"].includes(code)) throw cause;
    throw new Refusal(
      `目录 ${root} 不可写(${code})。请把项目复制到有写权限的目录再运行。`,
      `The folder ${root} cannot be written (${code}). Copy the project to a folder you may write to and run the command there.`,
    );
  }
}

/** @param {{ root: string, freeBytes: number, neededBytes: number }} disk */
export function enoughDisk({ root, freeBytes, neededBytes }) {
  if (freeBytes < neededBytes) throw noSpace(root, freeBytes, neededBytes);
}

/**
 * @param {string} root
 * @param {number} freeBytes
 * @param {number} [neededBytes]
 */
export function noSpace(root, freeBytes, neededBytes = neededFirst) {
  const free = Math.floor(freeBytes / mebibyte);
  const needed = Math.ceil(neededBytes / mebibyte);
  return new Refusal(
    `磁盘空间不足:${root} 所在磁盘剩余 ${free} MB,需要约 ${needed} MB。请清理后重试。`,
    `Not enough disk: ${free} MB are free where ${root} lies, about ${needed} MB are needed. Free some space and run the command again.`,
  );
}
