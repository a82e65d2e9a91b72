import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";

import type { AppliedMigration } from "./applied-migrations.ts";
import type { MigrationFile } from "./migration-files.ts";
import type { MigrationProblem } from "./migration-problem.ts";

/** What is still to run, in order. What ran must be the beginning of what this version has, byte for byte. */
export function pendingOf(
  files: readonly MigrationFile[],
  applied: readonly AppliedMigration[],
): Result<readonly MigrationFile[], MigrationProblem> {
  const byName = new Map(files.map((file) => [file.name, file]));
  const ran = new Set(applied.map((migration) => migration.name));
  for (const migration of applied) {
    const file = byName.get(migration.name);
    if (file === undefined)
      return refuse({ kind: "schema-newer-than-code", migration: migration.name });
    if (file.sha256 !== migration.sha256) {
      return refuse({
        kind: "migration-edited-after-release",
        migration: migration.name,
        applied: migration.sha256,
        found: file.sha256,
      });
    }
  }
  const last = files.findLastIndex((file) => ran.has(file.name));
  const skipped = files.find((file, index) => index < last && !ran.has(file.name));
  if (skipped !== undefined) {
    const appliedLater = files[last];
    if (appliedLater === undefined) throw new RangeError(`no migration at ${last}`);
    return refuse({
      kind: "migration-out-of-order",
      migration: skipped.name,
      appliedLater: appliedLater.name,
    });
  }
  return ok(files.slice(last + 1));
}
