import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  readdirSync,
} from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";

import { BundledRefusal } from "./problem.ts";

/** What a backup holds, so that a byte that is missing or other is noticed before anything is made of it. */
export interface Manifest {
  /** Of PostgreSQL, such as "18". */
  readonly major: string;
  readonly takenAt: string;
  readonly folders: readonly string[];
  readonly files: readonly FileEntry[];
}

export interface FileEntry {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Copies a file and says what was written; both ends see the same bytes. */
export async function copyFile(from: string, to: string): Promise<Omit<FileEntry, "name">> {
  const hash = createHash("sha256");
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      hash.update(chunk);
      bytes += chunk.length;
      next(null, chunk);
    },
  });
  await mkdir(path.dirname(to), { recursive: true, mode: 0o700 });
  await pipeline(
    createReadStream(from),
    counting,
    createWriteStream(to, { mode: 0o600, flush: true, flags: "wx" }),
  );
  return { bytes, sha256: hash.digest("hex") };
}

/** What PostgreSQL makes anew at each start, and the log, which is copied when the backup ends. */
const leftOut: ReadonlySet<string> = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const ofOneRun =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label.*|.*\.signal)$/;

/** The files of a database that is at work, its control file last. */
export function filesOf(pgdata: string): { readonly folders: string[]; readonly files: string[] } {
  const entries = readdirSync(pgdata, { recursive: true, withFileTypes: true }).map((entry) => ({
    name: path.relative(pgdata, path.join(entry.parentPath, entry.name)).replaceAll("\\", "/"),
    entry,
  }));
  const folders = entries.filter(({ entry }) => entry.isDirectory()).map(({ name }) => name);
  const files = entries
    .filter(({ entry, name }) => entry.isFile() && !isLeftOut(name))
    .map(({ name }) => name)
    .toSorted((a, b) => Number(a === controlFile) - Number(b === controlFile));
  return { folders: folders.filter((name) => leftOut.has(name) || !isLeftOut(name)), files };
}

const controlFile = "global/pg_control";

function isLeftOut(name: string): boolean {
  const [first] = name.split("/");
  return first === undefined || leftOut.has(first) || ofOneRun.test(path.posix.basename(name));
}

const manifestName = "manifest.json";
const sealName = "manifest.sha256";

export function manifestFiles(manifest: Manifest): ReadonlyMap<string, string> {
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  return new Map([
    [manifestName, text],
    [sealName, createHash("sha256").update(text).digest("hex")],
  ]);
}

/** Refuses a backup whose list of contents is not the one that was written. */
export function readManifest(folder: string): Manifest {
  const [file, seal] = [path.join(folder, manifestName), path.join(folder, sealName)];
  if (!existsSync(file) || !existsSync(seal))
    throw damaged(folder, `${manifestName} or ${sealName} is missing`);
  const text = readFileSync(file, "utf8");
  if (createHash("sha256").update(text).digest("hex") !== readFileSync(seal, "utf8").trim())
    throw damaged(folder, `${manifestName} was changed`);
  return JSON.parse(text) as Manifest;
}

export function damaged(folder: string, reason: string): BundledRefusal {
  return new BundledRefusal({ kind: "backup-damaged", path: folder, reason });
}
