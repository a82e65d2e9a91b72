import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

import type { MigrationProblem } from "./migration-problem.ts";

export interface MigrationFile {
  readonly name: string;
  readonly sha256: string;
  readonly statements: readonly string[];
}

/** Name of each migration and the sha-256 of its file when it was released. */
export type Checksums = Readonly<Record<string, string>>;

export const committedMigrations: string = fileURLToPath(new URL("../migrations", import.meta.url));

/** Reads the migrations in the order of the journal and holds each against the committed checksums. */
export function readMigrations(
  folder: string = committedMigrations,
): Result<readonly MigrationFile[], MigrationProblem> {
  const names = readJournal(folder);
  const stray = sqlFilesOf(folder).find((name) => !names.includes(name));
  if (stray !== undefined) return refuse({ kind: "migration-not-in-journal", migration: stray });
  const checksums = readChecksums(folder);
  const files: MigrationFile[] = [];
  for (const name of names) {
    const file = path.join(folder, `${name}.sql`);
    if (!existsSync(file)) return refuse({ kind: "migration-file-missing", migration: name });
    const text = readFileSync(file, "utf8");
    const found = sha256Of(text);
    const expected = checksums[name];
    if (expected === undefined)
      return refuse({ kind: "migration-not-in-manifest", migration: name });
    if (expected !== found)
      return refuse({ kind: "migration-file-changed", migration: name, expected, found });
    files.push({
      name,
      sha256: found,
      statements: text.split("--> statement-breakpoint").filter((part) => part.trim() !== ""),
    });
  }
  return ok(files);
}

export function readChecksums(folder: string): Checksums {
  return JSON.parse(readFileSync(path.join(folder, "checksums.json"), "utf8")) as Checksums;
}

/** Line ends are not part of what runs: a checkout with CRLF must not look edited. */
export function sha256Of(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}

export function readJournal(folder: string): readonly string[] {
  const journal = JSON.parse(readFileSync(path.join(folder, "meta", "_journal.json"), "utf8")) as {
    readonly entries: readonly { readonly idx: number; readonly tag: string }[];
  };
  return journal.entries.toSorted((a, b) => a.idx - b.idx).map((entry) => entry.tag);
}

function sqlFilesOf(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .map((file) => file.slice(0, -".sql".length))
    .sort();
}
