import { Client, escapeIdentifier, escapeLiteral } from "pg";

import { roleKinds, roles } from "../roles.ts";
import type { RoleKind } from "../roles.ts";
import type { Passwords } from "./passwords.ts";

export const databaseName = "daowei";

/** Makes the logins and the database where they are missing. The superuser serves for this alone; the app never has it. */
export async function ensureAccounts(port: number, passwords: Passwords): Promise<void> {
  await withSuperuser(port, passwords, "postgres", async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT rolname AS name FROM pg_roles");
    const present = new Set(rows.map((row) => row.name));
    for (const kind of roleKinds) {
      if (!present.has(roles[kind])) await client.query(createRole(kind, passwords[kind]));
    }
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [
      databaseName,
    ]);
    if (rowCount === 0) await createDatabase(client, databaseName);
  });
}

/** A database that the owner owns and only the three logins may enter. */
export async function createDatabase(
  client: Client,
  name: string,
  template?: string,
): Promise<void> {
  const id = escapeIdentifier(name);
  const from = template === undefined ? "" : ` TEMPLATE ${escapeIdentifier(template)}`;
  await client.query(`CREATE DATABASE ${id} OWNER ${roles.owner}${from}`);
  await client.query(`REVOKE ALL ON DATABASE ${id} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${id} TO ${roles.app}, ${roles.auditor}`);
}

export async function withSuperuser<T>(
  port: number,
  passwords: Passwords,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: urlFor({ port, user: "postgres", password: passwords.superuser, database }),
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined); // the statement under way is rejected with the same error
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function urlFor(to: {
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}): string {
  return `postgres://${to.user}:${encodeURIComponent(to.password)}@127.0.0.1:${to.port}/${to.database}`;
}

function createRole(kind: RoleKind, password: string): string {
  const settings =
    kind === "auditor" ? `; ALTER ROLE ${roles[kind]} SET default_transaction_read_only = on` : "";
  return `CREATE ROLE ${roles[kind]} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(password)}${settings}`;
}
