/**
 * pnpm generate --name add-x      makes a migration from the schema and adds its checksum
 * pnpm generate --accept 0003_x   takes the checksum anew after editing a migration that was never released
 */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import {
  committedMigrations,
  readChecksums,
  readJournal,
  sha256Of,
} from "./src/migration-files.ts";

function main(args: readonly string[]): number {
  const accepted = args[0] === "--accept" ? args.slice(1) : [];
  if (accepted.length === 0) {
    const kit = spawnSync("drizzle-kit", ["generate", ...args], {
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    if (kit.error !== undefined) throw kit.error;
    if (kit.status !== 0) return 1;
  }
  return refreshChecksums(accepted);
}

function refreshChecksums(accepted: readonly string[]): number {
  const before = readChecksums(committedMigrations);
  const after: Record<string, string> = {};
  for (const name of readJournal(committedMigrations)) {
    const found = sha256Of(readFileSync(path.join(committedMigrations, `${name}.sql`), "utf8"));
    const known = before[name];
    if (known !== undefined && known !== found && !accepted.includes(name)) {
      process.stderr.write(
        `${name} was edited after its checksum was taken. If it was never released: pnpm generate --accept ${name}\n`,
      );
      return 1;
    }
    after[name] = found;
  }
  writeFileSync(
    path.join(committedMigrations, "checksums.json"),
    `${JSON.stringify(after, null, 2)}\n`,
  );
  return 0;
}

process.exitCode = main(process.argv.slice(2));
