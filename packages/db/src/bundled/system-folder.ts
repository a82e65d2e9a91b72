import { lstatSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { BundledRefusal } from "./problem.ts";
import { canEnter, makeOpenFolder } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";

/** Where things go that cannot stay in the checkout or in the data folder. */
export function defaultSystemFolder(runAs: RunAs | undefined): string {
  return runAs === undefined ? path.join(os.homedir(), ".cache", "daowei") : "/var/lib/daowei";
}

/** The first of the system folder and the temporary folder that can hold programs which the given user may run. */
export function programFolder(systemFolder: string, runAs: RunAs | undefined): string {
  const owner = process.getuid?.() ?? os.userInfo().username;
  const candidates = [systemFolder, path.join(os.tmpdir(), `daowei-${owner}`)];
  const reasons: string[] = [];
  for (const folder of candidates) {
    const reason = whyNot(folder, runAs);
    if (reason === undefined) return folder;
    reasons.push(reason);
  }
  throw new BundledRefusal({
    kind: "folder-not-usable",
    path: candidates.join(" or "),
    reason: reasons.join("; "),
  });
}

function whyNot(folder: string, runAs: RunAs | undefined): string | undefined {
  try {
    makeOpenFolder(folder);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { uid, mode } = lstatSync(folder);
  // Programs are only run from a folder that nobody else could have filled.
  if (process.getuid !== undefined && (uid !== process.getuid() || (mode & 0o022) !== 0)) {
    return `${folder} belongs to or is open to another user`;
  }
  return canEnter(folder, runAs)
    ? undefined
    : `${folder} is closed to the user that runs PostgreSQL`;
}
