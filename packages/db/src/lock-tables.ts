import { escapeIdentifier } from "pg";
import type { ClientBase } from "pg";

import type { MigrationFile } from "./migration-files.ts";

/** Shorter than PostgreSQL waits before it looks for a deadlock, so that it is the migration that gives way. */
const lockMillis = 500;

/**
 * Takes every table that the file names before anything is changed. A server of the version before locks rows in another order
 * than a file locks tables; who holds all of them waits for nobody. Throws 55P03 when a table is not free soon: others queue
 * behind whoever waits, so he gives way and comes again.
 */
export async function lockTables(client: ClientBase, file: MigrationFile): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  const text = file.statements.join("\n");
  const named = rows
    .map(({ name }) => escapeIdentifier(name))
    .filter((name) => text.includes(name));
  if (named.length === 0) return;
  await client.query(`SET LOCAL lock_timeout = ${lockMillis}`);
  await client.query(`LOCK TABLE ${named.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  await client.query("SET LOCAL lock_timeout = '60s'");
}
