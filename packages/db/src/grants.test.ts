import { randomUUID } from "node:crypto";

import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { withheldFromAuditors } from "./grants.ts";
import { migrate } from "./migrate.ts";
import { sqlStateOf } from "./sql-state.ts";
import { testDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";

const denied = "42501";
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
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

test("a login for reports reads what is owed and paid, and nothing of people and their acts", async () => {
  await asOfficeRole("reader", async (url) => {
    expect(await as(url, "SELECT FROM transfer")).toBeUndefined();
    expect(await as(url, "SELECT FROM batch")).toBeUndefined();
    for (const table of ["person", "person_session", "audit_entry", "idempotency"])
      expect([table, await as(url, `SELECT FROM ${table}`)]).toEqual([table, denied]);
    expect(await as(url, "UPDATE transfer SET ordinal = 1")).toBe(denied);
    expect(await as(url, "INSERT INTO store (kind, code_version) VALUES ('production', '1')")).toBe(
      denied,
    );
  });
});

test("a login for dumps reads every table with all its rows, and writes none", async () => {
  await asOfficeRole("backup", async (url) => {
    const { rows } = await database.db.$client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    );
    expect(rows.length).toBeGreaterThan(20);
    for (const { name } of rows) {
      expect([name, await as(url, `SELECT FROM ${name}`)]).toEqual([name, undefined]);
      expect([name, await as(url, `DELETE FROM ${name}`)]).toEqual([name, denied]);
    }
  });
});

test("rows behind the fence by place are there for auditor, reports and dumps, whatever scope they set", async () => {
  const { rows } = await database.db.$client.query<{ open: string[] }>(
    `SELECT DISTINCT ARRAY(SELECT p.polname::text FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname LIKE 'all_rows%') AS open
     FROM pg_class c WHERE c.relrowsecurity AND c.relnamespace = 'public'::regnamespace AND c.relname <> ALL ($1)`,
    [[...withheldFromAuditors]],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { open } of rows) expect(open).toContain("all_rows_daowei_auditor");
});

/** The bundled server has no such login: it is made for the test and goes with it. */
async function asOfficeRole(kind: "reader" | "backup", use: (url: string) => Promise<void>) {
  const role = `test_${kind}_${randomUUID().slice(0, 8)}`;
  const office = new Client({ connectionString: database.superuserUrl });
  await office.connect();
  try {
    await office.query(`CREATE ROLE ${role} LOGIN PASSWORD 'made-for-a-test'`);
    await office.query(
      `GRANT CONNECT ON DATABASE ${new URL(database.url).pathname.slice(1)} TO ${role}`,
    );
    await migrate(database.ownerUrl, { grantees: { [kind]: role } });
    const url = new URL(database.url);
    [url.username, url.password] = [role, "made-for-a-test"];
    await use(url.href);
  } finally {
    await office.query(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
    await office.end();
  }
}

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
