import { escapeIdentifier } from "pg";
import type { ClientBase } from "pg";

import type { MigrationFile } from "./migration-files.ts";
import { sqlStateOf } from "./sql-state.ts";

/** Shorter than PostgreSQL waits before it looks for a deadlock, so that it is the migration that gives way. */
const lockMillis = 500;

/** Tables that others held when they were asked for, the latest first: the order in which they are asked for next time. */
export type ContendedTables = string[];

/**
 * Takes every table that the file names before anything is changed. A server of the version before locks rows in another order
 * than a file locks tables; who holds all of them waits for nobody. Throws 55P03 when a table is not free soon: others queue
 * behind whoever waits, so he gives way and comes again. The table that was not free is then the first: whoever comes to it
 * waits there without holding what the file needs next, instead of meeting the file half way each time.
 */
export async function lockTables(
  client: ClientBase,
  file: MigrationFile,
  contended: ContendedTables,
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const text = file.statements.join("\n");
  const named = rows
    .map(({ name }) => name)
    .filter((name) => text.includes(escapeIdentifier(name)));
  if (named.length === 0) return;
  const first = contended.filter((name) => named.includes(name));
  await client.query(`SET LOCAL lock_timeout = ${lockMillis}`);
  for (const name of new Set([...first, ...named])) {
    try {
      await client.query(`LOCK TABLE ${escapeIdentifier(name)} IN ACCESS EXCLUSIVE MODE`);
    } catch (error) {
      if (sqlStateOf(error) === "55P03") putFirst(contended, name);
      throw error;
    }
  }
  await client.query("SET LOCAL lock_timeout = '60s'");
}

function putFirst(contended: ContendedTables, name: string): void {
  const at = contended.indexOf(name);
  if (at !== -1) contended.splice(at, 1);
  contended.unshift(name);
}
