import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { sha256Of } from "../migration-files.ts";

/** Writes migrations as the generate script leaves them; the names give their order. */
export function migrationFolder(migrations: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "daowei-migrations-"));
  mkdirSync(path.join(folder, "meta"));
  const names = Object.keys(migrations);
  const entries = names.map((tag, idx) => ({
    idx,
    version: "7",
    when: idx,
    tag,
    breakpoints: true,
  }));
  const checksums = Object.fromEntries(
    Object.entries(migrations).map(([name, text]) => [name, sha256Of(text)]),
  );
  for (const [name, text] of Object.entries(migrations))
    writeFileSync(path.join(folder, `${name}.sql`), text);
  writeFileSync(
    path.join(folder, "meta", "_journal.json"),
    JSON.stringify({ version: "7", dialect: "postgresql", entries }),
  );
  writeFileSync(path.join(folder, "checksums.json"), JSON.stringify(checksums));
  return folder;
}
