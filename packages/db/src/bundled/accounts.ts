import { Client, escapeIdentifier, escapeLiteral } from "pg";

import { roleKinds, roles } from "../roles.ts";
import type { RoleKind } from "../roles.ts";
import { superuserOf } from "./address.ts";
import type { ServerAddress } from "./address.ts";

export const databaseName = "daowei";

/** Makes the logins and the database where they are missing. The superuser serves for this alone; the app never has it. */
export async function ensureAccounts(server: ServerAddress): Promise<void> {
  await withSuperuser(server, async (client) => {
    const { rows } = await client.query<{ name: string }>("SELECT rolname AS name FROM pg_roles");
    const present = new Set(rows.map((row) => row.name));
    for (const kind of roleKinds) {
      if (!present.has(roles[kind])) await client.query(createRole(kind, server.passwords[kind]));
    }
    const found = await client.query("SELECT FROM pg_database WHERE datname = $1", [databaseName]);
    if (found.rowCount === 0) await createDatabase(client, databaseName);
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
  server: ServerAddress,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({
    connectionString: superuserOf(server, "postgres"),
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

function createRole(kind: RoleKind, password: string): string {
  const settings =
    kind === "auditor" ? `; ALTER ROLE ${roles[kind]} SET default_transaction_read_only = on` : "";
  return `CREATE ROLE ${roles[kind]} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${escapeLiteral(password)}${settings}`;
}
