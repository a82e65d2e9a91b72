import { randomUUID } from "node:crypto";
import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";

import { processIdentity } from "./process-identity.ts";
import { BundledRefusal, refusalOfFileError } from "./problem.ts";
import { readIfThere } from "./read-if-there.ts";

export interface FolderLock {
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly identity: string;
  readonly host: string;
  readonly since: string;
}

const beatMillis = 10_000;
/** A holder on another machine (or in another container) cannot be asked whether it lives: it is dead when its beat stopped. */
const deadAfterMillis = 60_000;

/**
 * Makes this process the only daowei of the folder, or refuses with the one that is. A holder that was killed does not
 * count, even when its process number is in use again.
 */
export function lockFolder(lockFile: string, folder: string): FolderLock {
  const text = JSON.stringify(ourselves());
  for (let attempt = 1; attempt <= 20; attempt += 1) {
    if (place(lockFile, text)) return hold(lockFile, text);
    const found = readLock(lockFile);
    if (found === undefined) continue;
    const holder = parseHolder(found);
    if (holder !== undefined && lives(holder, lockFile)) {
      throw new BundledRefusal({
        kind: "folder-in-use",
        path: folder,
        pid: holder.pid,
        host: holder.host,
        since: holder.since,
      });
    }
    setAside(lockFile, found);
  }
  throw new Error(`could not take ${lockFile}: it kept changing hands`);
}

function ourselves(): Holder {
  const identity = processIdentity(process.pid);
  if (identity === undefined)
    throw new Error(`this process (${process.pid}) is not in the process list`);
  return { pid: process.pid, identity, host: os.hostname(), since: new Date().toISOString() };
}

/** link() appears whole or not at all, so nobody ever reads a half-written lock. */
function place(lockFile: string, text: string): boolean {
  const own = `${lockFile}.${randomUUID()}`;
  try {
    writeFileSync(own, text, { mode: 0o600 });
    linkSync(own, lockFile);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw refusalOfFileError(error, path.dirname(lockFile));
  } finally {
    rmSync(own, { force: true });
  }
}

/** Two starters may both find the same dead lock: the slower one must not carry off the lock the faster one has just placed. */
function setAside(lockFile: string, judgedDead: string): void {
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw refusalOfFileError(error, path.dirname(lockFile));
  }
  if (readFileSync(aside, "utf8") !== judgedDead) place(lockFile, readFileSync(aside, "utf8"));
  rmSync(aside, { force: true });
}

function hold(lockFile: string, text: string): FolderLock {
  const beat = setInterval(() => {
    if (readLock(lockFile) === text) utimesSync(lockFile, new Date(), new Date());
  }, beatMillis);
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      if (readLock(lockFile) === text) rmSync(lockFile, { force: true });
    },
  };
}

function lives(holder: Holder, lockFile: string): boolean {
  if (holder.host === os.hostname()) return processIdentity(holder.pid) === holder.identity;
  return Date.now() - statSync(lockFile).mtimeMs < deadAfterMillis;
}

function parseHolder(text: string): Holder | undefined {
  try {
    const found = JSON.parse(text) as Partial<Holder>;
    const { pid, identity, host, since } = found;
    if (pid === undefined || identity === undefined || host === undefined || since === undefined)
      return undefined;
    return { pid, identity, host, since };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined; // emptied by a full disk: nobody holds it
    throw error;
  }
}

function readLock(file: string): string | undefined {
  try {
    return readIfThere(file);
  } catch (error) {
    throw refusalOfFileError(error, path.dirname(file));
  }
}
