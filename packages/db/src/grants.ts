import { escapeIdentifier } from "pg";
import type { ClientBase } from "pg";

export interface Grantees {
  readonly app: string;
  readonly auditor: string;
}

/**
 * Gives the app and the auditor exactly what they may have on everything this login owns; run after each migration.
 * A table with a trigger named `append_only…` takes new rows from the app and no changes.
 */
export async function grantAccess(client: ClientBase, grantees: Grantees): Promise<void> {
  const present = await presentOf(client, [grantees.app, grantees.auditor]);
  const { rows: schemas } = await client.query<{ name: string }>(ownedSchemas);
  const { rows: tables } = await client.query<{
    schema: string;
    name: string;
    append_only: boolean;
  }>(ownedTables);
  const statements: string[] = [];
  for (const role of present) {
    const id = escapeIdentifier(role);
    const writes = role === grantees.app;
    for (const schema of schemas)
      statements.push(...onSchema(escapeIdentifier(schema.name), id, writes));
    for (const table of tables) {
      const target = `${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`;
      const rights = !writes
        ? "SELECT"
        : table.append_only
          ? "SELECT, INSERT"
          : "SELECT, INSERT, UPDATE, DELETE";
      statements.push(
        `REVOKE ALL ON ${target} FROM ${id}`,
        `GRANT ${rights} ON ${target} TO ${id}`,
      );
    }
  }
  if (statements.length > 0) await client.query(statements.join(";\n"));
}

function onSchema(schema: string, role: string, writes: boolean): string[] {
  const use = `GRANT USAGE ON SCHEMA ${schema} TO ${role}`;
  return writes
    ? [use, `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`]
    : [use];
}

/** The login that migrates has all rights already: with one login for everything there is nothing to grant. */
async function presentOf(client: ClientBase, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT rolname AS name FROM pg_roles WHERE rolname = ANY($1) AND rolname <> current_user",
    [names],
  );
  return rows.map((row) => row.name);
}

const ownedTables = `
  SELECT n.nspname AS schema, c.relname AS name,
         EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE 'append\\_only%') AS append_only
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND c.relowner = current_user::regrole
    AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'daowei_migrations') AND n.nspname NOT LIKE 'pg\\_%'
  ORDER BY 1, 2`;

const ownedSchemas = `
  SELECT DISTINCT n.nspname AS name
  FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
  WHERE n.nspname = 'public' OR (n.nspowner = current_user::regrole AND n.nspname NOT LIKE 'pg\\_%')
  ORDER BY 1`;
