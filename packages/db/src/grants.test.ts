import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { withheldFromAuditors } from "./grants.ts";
import { sqlStateOf } from "./sql-state.ts";
import { testDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";

const denied = "42501";
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
}, 60_000);
afterAll(() => database.drop());

async function as(url: string, statement: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
    return undefined;
  } catch (error) {
    return sqlStateOf(error) ?? String(error);
  } finally {
    await client.end();
  }
}

test("the app defines nothing and empties nothing", async () => {
  expect(await as(database.url, "CREATE TABLE own (id int)")).toBe(denied);
  expect(await as(database.url, "ALTER TABLE batch ADD COLUMN more int")).toBe(denied);
  expect(await as(database.url, "DROP TABLE batch")).toBe(denied);
  expect(await as(database.url, "TRUNCATE batch CASCADE")).toBe(denied);
  expect(await as(database.url, "CREATE SCHEMA own")).toBe(denied);
});

test("the app is no superuser, owns nothing and cannot become another login", async () => {
  expect(await as(database.url, "SET ROLE daowei_owner")).toBe(denied);
  expect(await as(database.url, "SET session_replication_role = replica")).toBe(denied);
  expect(await as(database.url, "COPY batch TO PROGRAM 'true'")).toBe(denied);
});

test("the app adds records and never changes them", async () => {
  expect(await as(database.url, "SELECT FROM audit_entry")).toBeUndefined();
  expect(await as(database.url, "UPDATE audit_entry SET number = 0")).toBe(denied);
  expect(await as(database.url, "DELETE FROM transfer_event")).toBe(denied);
});

test("the app deletes nothing that is owed, no post and not the end of the audit chain", async () => {
  for (const table of ["batch", "transfer", "obligation", "post", "audit_head"]) {
    expect([table, await as(database.url, `DELETE FROM ${table}`)]).toEqual([table, denied]);
    expect([table, await as(database.ownerUrl, `TRUNCATE ${table} CASCADE`)]).toEqual([
      table,
      denied,
    ]);
  }
});

test("the owner does not change records by mistake either", async () => {
  expect(await as(database.ownerUrl, "TRUNCATE audit_entry")).toBe(denied);
});

test("the auditor reads, writes nothing, and does not see what would let him act as somebody else", async () => {
  expect(await as(database.auditorUrl, "SELECT FROM audit_entry")).toBeUndefined();
  expect(await as(database.auditorUrl, "SELECT FROM transfer")).toBeUndefined();
  expect(await as(database.auditorUrl, "BEGIN READ WRITE; DELETE FROM batch")).toBe(denied);
  for (const table of withheldFromAuditors) {
    expect([table, await as(database.auditorUrl, `SELECT FROM ${table}`)]).toEqual([table, denied]);
  }
});

test("no table with a password or a token is open to the auditor", async () => {
  const { rows } = await database.db.$client.query<{ column: string }>(
    `SELECT table_name || '.' || column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name ~ '(password|token|secret)'
       AND has_table_privilege('daowei_auditor', format('%I.%I', table_schema, table_name), 'SELECT')`,
  );
  expect(rows).toEqual([]);
});

test("nobody else enters the database", async () => {
  const { rows } = await database.db.$client.query<{ open: boolean }>(
    "SELECT has_database_privilege('public', current_database(), 'CONNECT') AS open",
  );
  expect(rows).toEqual([{ open: false }]);
});
