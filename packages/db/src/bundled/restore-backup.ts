import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { prepareBinaries } from "./binaries.ts";
import { copyFile, damaged, readManifest } from "./backup-files.ts";
import type { Manifest } from "./backup-files.ts";
import { layOut } from "./layout.ts";
import type { Layout } from "./layout.ts";
import { BundledRefusal } from "./problem.ts";
import { chooseRunAs, giveTo } from "./run-as.ts";
import type { RunAs } from "./run-as.ts";
import { startBundled } from "./start.ts";
import type { StartBundled } from "./start.ts";
import { defaultSystemFolder } from "./system-folder.ts";
import { passwordsEntry } from "./take-backup.ts";
import { unfinishedFolder } from "./unfinished.ts";
import { recoverySettings } from "./wal-archive.ts";

export interface RestoreBackup {
  readonly from: string;
  /** A data folder without a database. */
  readonly dataDir: string;
  /** The archive of the log; without it the store comes back as it was when the backup ended. */
  readonly walArchive?: string;
  /** The moment to come back to; the end of the archive when left out. */
  readonly until?: Date;
  readonly systemFolder?: string;
  readonly durable?: boolean;
  readonly onProgress?: (step: string) => void;
}

/** Makes a data folder of a backup and rolls it forward. Whatever is refused leaves no database in it. */
export async function restoreBackup(restore: RestoreBackup): Promise<void> {
  const runAs = chooseRunAs();
  const systemFolder = restore.systemFolder ?? defaultSystemFolder(runAs);
  const manifest = readManifest(restore.from);
  const layout = layOut({ dataDir: restore.dataDir, systemFolder, runAs });
  if (existsSync(layout.pgdata) && readdirSync(layout.pgdata).length > 0)
    throw new BundledRefusal({ kind: "backup-target-not-empty", path: layout.pgdata });
  refuseOtherVersion(manifest, restore, { systemFolder, runAs });
  await layData(restore, manifest, { layout, runAs });
  try {
    await rollForward(restore, layout, runAs);
  } catch (error) {
    rmSync(layout.pgdata, { recursive: true, force: true });
    throw asUnreachable(error, restore);
  }
}

function refuseOtherVersion(
  { major: found }: Manifest,
  { from, onProgress = () => undefined }: RestoreBackup,
  where: { readonly systemFolder: string; readonly runAs: RunAs | undefined },
): void {
  const { major: expected } = prepareBinaries({ ...where, onProgress });
  if (found === expected) return;
  const kind = Number(found) < Number(expected) ? "data-older" : "data-newer";
  throw new BundledRefusal({ kind, path: from, found, expected });
}

/** Every file is held against its hash while it is copied; the data come to their place when all of them agree. */
async function layData(
  { from }: RestoreBackup,
  manifest: Manifest,
  { layout, runAs }: { readonly layout: Layout; readonly runAs: RunAs | undefined },
): Promise<void> {
  const building = unfinishedFolder(layout);
  const data = path.join(building, "data");
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    for (const folder of manifest.folders)
      mkdirSync(path.join(data, folder), { recursive: true, mode: 0o700 });
    for (const { name, bytes, sha256 } of manifest.files) {
      const stored = path.join(from, "data", name);
      if (!existsSync(stored)) throw damaged(from, `${name} is missing`);
      const copied = await copyFile(stored, path.join(data, name));
      if (copied.bytes !== bytes)
        throw damaged(from, `${name} has ${copied.bytes} bytes instead of ${bytes}`);
      if (copied.sha256 !== sha256) throw damaged(from, `${name} was changed`);
    }
    ownAll(building, runAs);
    renameSync(path.join(data, passwordsEntry), layout.passwords);
    if (runAs !== undefined) chownSync(layout.passwords, 0, 0);
    rmSync(layout.pgdata, { recursive: true, force: true });
    renameSync(data, layout.pgdata);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

function ownAll(folder: string, runAs: RunAs | undefined): void {
  giveTo(runAs, folder);
  for (const entry of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    giveTo(runAs, path.join(folder, entry));
}

/** The first start replays the log; when it lets anyone in, the database stands at the moment that was asked for. */
async function rollForward(
  restore: RestoreBackup,
  layout: Layout,
  runAs: RunAs | undefined,
): Promise<void> {
  const { walArchive, until } = restore;
  const start = startOf(restore);
  if (walArchive === undefined) return (await startBundled(start)).stop();
  const signal = path.join(layout.pgdata, "recovery.signal");
  writeFileSync(signal, "", { mode: 0o600 });
  giveTo(runAs, signal);
  const recovery = recoverySettings(path.resolve(walArchive), until);
  return (await startBundled({ ...start, recovery })).stop();
}

function startOf({ dataDir, systemFolder, durable, onProgress }: RestoreBackup): StartBundled {
  return {
    dataDir,
    ...(systemFolder === undefined ? {} : { systemFolder }),
    ...(durable === undefined ? {} : { durable }),
    ...(onProgress === undefined ? {} : { onProgress }),
  };
}

function asUnreachable(error: unknown, { until }: RestoreBackup): unknown {
  if (!(error instanceof BundledRefusal) || error.problem.kind !== "server-did-not-start")
    return error;
  const { reason } = error.problem;
  if (until === undefined || !/recovery/i.test(reason)) return error;
  const problem = { kind: "point-not-reachable", until: until.toISOString(), reason } as const;
  return new BundledRefusal(problem, { cause: error });
}
