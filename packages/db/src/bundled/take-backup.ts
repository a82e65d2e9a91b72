import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";

import type { Client } from "pg";

import { withSuperuser } from "./accounts.ts";
import { copyFile, filesOf, manifestFiles } from "./backup-files.ts";
import type { FileEntry } from "./backup-files.ts";
import type { Layout } from "./layout.ts";
import { BundledRefusal } from "./problem.ts";
import { joinServer } from "./visit.ts";

export interface TakeBackup {
  readonly dataDir: string;
  /** A folder that is not there yet. It holds the passwords of the database's logins: keep it as closed as the data. */
  readonly to: string;
  readonly systemFolder?: string;
  readonly durable?: boolean;
  readonly onProgress?: (step: string) => void;
}

export interface TakenBackup {
  readonly files: number;
  readonly bytes: number;
  readonly takenAt: string;
}

/**
 * Copies the database while it is at work, with the piece of its log that makes the copy consistent. The folder appears
 * whole, with the hash of every file, or not at all.
 */
export async function takeBackup(options: TakeBackup): Promise<TakenBackup> {
  const to = path.resolve(options.to);
  if (existsSync(to)) throw new BundledRefusal({ kind: "backup-target-not-empty", path: to });
  const joined = await joinServer(options);
  if (joined === undefined)
    throw new BundledRefusal({ kind: "nothing-to-back-up", path: options.dataDir });
  const building = `${to}.unfinished`;
  try {
    rmSync(building, { recursive: true, force: true });
    mkdirSync(building, { recursive: true, mode: 0o700 });
    const taken = await withSuperuser(joined.address, (client) =>
      copyCluster(client, joined.layout, building),
    );
    renameSync(building, to);
    return taken;
  } finally {
    rmSync(building, { recursive: true, force: true });
    await joined.leave();
  }
}

async function copyCluster(client: Client, layout: Layout, building: string): Promise<TakenBackup> {
  const { pgdata } = layout;
  // Keeps the log from being recycled while we copy; it goes with this connection.
  await client.query("SELECT pg_create_physical_replication_slot('daowei_backup', true, true)");
  const start = await firstRow<{ segment: string; at: Date }>(
    client,
    "SELECT pg_walfile_name(pg_backup_start('daowei', fast => true)) AS segment, now() AS at",
  );
  const { folders, files } = filesOf(pgdata);
  const copied: FileEntry[] = [];
  const copy = async (name: string): Promise<void> => {
    const entry = await copyUnlessGone(path.join(pgdata, name), path.join(building, "data", name));
    if (entry !== undefined) copied.push({ name, ...entry });
  };
  for (const name of files) await copy(name);
  const stop = await firstRow<{ segment: string; label: string }>(
    client,
    "SELECT pg_walfile_name(lsn) AS segment, labelfile AS label FROM pg_backup_stop(wait_for_archive => false)",
  );
  for (const name of logBetween(pgdata, start.segment, stop.segment)) await copy(name);
  copied.push(await keepText(building, "backup_label", stop.label));
  const passwords = await copyFile(layout.passwords, path.join(building, "passwords.json"));
  const takenAt = start.at.toISOString();
  const major = readFileSync(path.join(pgdata, "PG_VERSION"), "utf8").trim();
  const all = [...copied, { name: passwordsEntry, ...passwords }];
  for (const [name, text] of manifestFiles({ major, takenAt, folders, files: all }))
    await writeFile(path.join(building, name), text, { flush: true, mode: 0o600 });
  return { files: all.length, bytes: all.reduce((sum, { bytes }) => sum + bytes, 0), takenAt };
}

/** Beside the data, not among them. */
export const passwordsEntry = "../passwords.json";

/** A table that was dropped meanwhile: the log knows. */
async function copyUnlessGone(from: string, to: string) {
  try {
    return await copyFile(from, to);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

async function keepText(building: string, name: string, text: string): Promise<FileEntry> {
  const original = path.join(building, name);
  await writeFile(original, text, { mode: 0o600 });
  const entry = await copyFile(original, path.join(building, "data", name));
  rmSync(original);
  return { name, ...entry };
}

function logBetween(pgdata: string, first: string, last: string): string[] {
  return readdirSync(path.join(pgdata, "pg_wal"))
    .filter(
      (name) =>
        name.endsWith(".history") || (/^[0-9A-F]{24}$/.test(name) && first <= name && name <= last),
    )
    .map((name) => `pg_wal/${name}`);
}

async function firstRow<T extends object>(client: Client, statement: string): Promise<T> {
  const { rows } = await client.query<T>(statement);
  const [row] = rows;
  if (row === undefined) throw new Error(`no row: ${statement}`);
  return row;
}
