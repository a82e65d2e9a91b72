import { refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { escapeIdentifier } from "pg";
import type { ClientBase } from "pg";

import type { MovedTable } from "./moved-tables.ts";
import type { MoveProblem } from "./problem.ts";

/** Looked at before anything is made in it: a database with other tables is nobody's empty target. */
export async function refusalOfTarget(
  client: ClientBase,
): Promise<Result<never, MoveProblem> | undefined> {
  const { rows } = await client.query<{ encoding: string; ours: boolean; found: string[] }>(`
    SELECT current_setting('server_encoding') AS encoding,
      to_regclass('daowei_migrations.applied') IS NOT NULL AS ours,
      ARRAY(SELECT relname::text FROM pg_class WHERE relnamespace = 'public'::regnamespace
            AND relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1 LIMIT 5) AS found`);
  const [target] = rows;
  if (target === undefined) throw new Error("a query without a row");
  if (target.encoding !== "UTF8")
    return refuse({ kind: "target-not-utf8", encoding: target.encoding });
  return target.ours || target.found.length === 0
    ? undefined
    : refuse({ kind: "target-not-empty", found: target.found });
}

/** A store nobody has opened: there is no account, nothing was done, and it has no kind yet. */
export async function refusalOfOpened(
  client: ClientBase,
): Promise<Result<never, MoveProblem> | undefined> {
  const { rows } = await client.query<{ found: string[] }>(`
    SELECT ARRAY(SELECT 'store' WHERE EXISTS (SELECT FROM store)
      UNION ALL SELECT 'person' WHERE EXISTS (SELECT FROM person)
      UNION ALL SELECT 'audit_entry' WHERE EXISTS (SELECT FROM audit_entry)) AS found`);
  const found = rows[0]?.found;
  if (found === undefined) throw new Error("a query without a row");
  return found.length === 0 ? undefined : refuse({ kind: "target-not-empty", found });
}

/**
 * Takes out the few rows that migrations lay, and lets records be written as they are: the triggers that keep them from
 * changing come back before anybody else can see the table.
 */
export async function openTables(client: ClientBase, tables: readonly MovedTable[]): Promise<void> {
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${escapeIdentifier(name)} DISABLE TRIGGER USER`);
  for (const { name } of tables.toReversed())
    await client.query(`DELETE FROM ${escapeIdentifier(name)}`);
}

export async function closeTables(
  client: ClientBase,
  tables: readonly MovedTable[],
): Promise<void> {
  for (const { name } of tables)
    await client.query(`ALTER TABLE ${escapeIdentifier(name)} ENABLE TRIGGER USER`);
}
