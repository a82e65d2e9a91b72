import { escapeIdentifier } from "pg";
import type { ClientBase } from "pg";

export interface Grantees {
  readonly app: string;
  readonly auditor: string;
  readonly reader: string;
  readonly backup: string;
}

/** Password hashes, live sessions, one-time tokens, and what signs messages: reading them would let an auditor act as somebody else. */
export const withheldFromAuditors: ReadonlySet<string> = new Set([
  "api_key_secret",
  "destination",
  "person_calendar_feed",
  "person_credential",
  "person_mail_claim",
  "person_passkey_challenge",
  "person_recovery_code",
  "person_session",
  "person_totp",
  "person_verification",
]);

/**
 * Gives the app and the auditor exactly what they may have on everything this login owns; run after each migration.
 * A table with a trigger named `append_only…` takes new rows from the app and no changes, one with `never_deleted…` keeps
 * every row it has.
 */
export async function grantAccess(client: ClientBase, grantees: Grantees): Promise<void> {
  const kinds = new Map(granteeKinds.map((kind) => [grantees[kind], kind]));
  const present = await presentOf(client, [...kinds.keys()]);
  const { rows: schemas } = await client.query<{ name: string }>(ownedSchemas);
  const { rows: tables } = await client.query<OwnedTable>(ownedTables);
  const statements: string[] = [];
  for (const role of present) {
    const id = escapeIdentifier(role);
    const kind = kinds.get(role);
    if (kind === undefined) throw new Error(`nothing is known of the login ${role}`);
    for (const schema of schemas)
      statements.push(...onSchema(escapeIdentifier(schema.name), id, kind));
    for (const table of tables) statements.push(...onTable(table, role, kind));
  }
  if (statements.length > 0) await client.query(statements.join(";\n"));
}

const granteeKinds = [
  "app",
  "auditor",
  "reader",
  "backup",
] as const satisfies readonly (keyof Grantees)[];

/** Reports need no sign-in, no papers, no record of who did what, and no reply that was kept for a repeated request. */
function isWithheldFromReaders(table: string): boolean {
  return (
    withheldFromAuditors.has(table) ||
    /^(api_key|attachment|person|sign_in|audit|idempotency)/.test(table)
  );
}

interface OwnedTable {
  readonly schema: string;
  readonly name: string;
  readonly appendOnly: boolean;
  readonly neverDeleted: boolean;
  readonly fenced: boolean;
  readonly policies: readonly string[];
}

function onTable(table: OwnedTable, name: string, kind: keyof Grantees): string[] {
  const role = escapeIdentifier(name);
  const target = `${escapeIdentifier(table.schema)}.${escapeIdentifier(table.name)}`;
  const rights = rightsOn(table, kind);
  const none = `REVOKE ALL ON ${target} FROM ${role}`;
  if (rights === undefined) return [none];
  const grant = [none, `GRANT ${rights} ON ${target} TO ${role}`];
  const policy = `all_rows_${name}`;
  // Whoever reads for the whole store is let past the fence by place; the app never is.
  if (kind === "app" || !table.fenced || table.policies.includes(policy)) return grant;
  const open = `CREATE POLICY ${escapeIdentifier(policy)} ON ${target} FOR SELECT TO ${role} USING (true)`;
  return [...grant, open];
}

function rightsOn(table: OwnedTable, kind: keyof Grantees): string | undefined {
  if (kind === "backup") return "SELECT";
  if (kind === "auditor") return withheldFromAuditors.has(table.name) ? undefined : "SELECT";
  if (kind === "reader") return isWithheldFromReaders(table.name) ? undefined : "SELECT";
  if (table.appendOnly) return "SELECT, INSERT";
  return table.neverDeleted ? "SELECT, INSERT, UPDATE" : "SELECT, INSERT, UPDATE, DELETE";
}

function onSchema(schema: string, role: string, kind: keyof Grantees): string[] {
  const use = `GRANT USAGE ON SCHEMA ${schema} TO ${role}`;
  if (kind !== "app") return [use];
  return [use, `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`];
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
         EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE 'append\\_only%') AS "appendOnly",
         EXISTS (SELECT FROM pg_trigger t WHERE t.tgrelid = c.oid AND t.tgname LIKE 'never\\_deleted%') AS "neverDeleted",
         c.relrowsecurity AS fenced,
         ARRAY(SELECT p.polname::text FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles o ON o.oid = c.relowner
  WHERE c.relkind IN ('r', 'p', 'v', 'm') AND o.rolname = current_user
    AND n.nspname NOT IN ('information_schema', 'daowei_migrations') AND n.nspname NOT LIKE 'pg\\_%'
  ORDER BY 1, 2`;

const ownedSchemas = `
  SELECT n.nspname AS name
  FROM pg_namespace n JOIN pg_roles o ON o.oid = n.nspowner
  WHERE n.nspname = 'public' OR (o.rolname = current_user AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'daowei_migrations')
  ORDER BY 1`;
