import type { ClientBase } from "pg";

/** A migration that ran on this database, with the checksum its file had then. */
export interface AppliedMigration {
  readonly name: string;
  readonly sha256: string;
}

/** Nothing yet where the table is missing: reading it needs no right to define anything. */
export async function readApplied(client: ClientBase): Promise<readonly AppliedMigration[]> {
  if (!(await isThere(client))) return [];
  const { rows } = await client.query<AppliedMigration>(
    "SELECT name, sha256 FROM daowei_migrations.applied ORDER BY position",
  );
  return rows;
}

export async function ensureApplied(client: ClientBase): Promise<void> {
  if (!(await isThere(client))) await client.query(tableOfApplied);
}

async function isThere(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>(
    "SELECT to_regclass('daowei_migrations.applied') IS NOT NULL AS there",
  );
  return rows[0]?.there === true;
}

/** Sent as one query, so it is one transaction. */
const tableOfApplied = `
  CREATE SCHEMA daowei_migrations;
  CREATE TABLE daowei_migrations.applied (
    position int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE,
    sha256 text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  );
  GRANT USAGE ON SCHEMA daowei_migrations TO PUBLIC;
  GRANT SELECT ON daowei_migrations.applied TO PUBLIC`;
