import { execFile, spawn } from "node:child_process";
import { appendFileSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import { checkSchema, migrate } from "./migrate.ts";
import type { MigrationReport } from "./migrate.ts";
import { migrationFolder } from "./testing/migration-folder.ts";
import { blankDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";

const first = {
  "0000_first": "CREATE TABLE a (id int);\n--> statement-breakpoint\nINSERT INTO a VALUES (1);",
};
const second = { "0001_second": "CREATE TABLE b (id int);" };

let database: TestDatabase;
const folders: string[] = [];

beforeEach(async () => {
  database = await blankDatabase();
});
afterEach(async () => {
  await database.drop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(migrations: Readonly<Record<string, string>>): string {
  const folder = migrationFolder(migrations);
  folders.push(folder);
  return folder;
}

async function tables(): Promise<string[]> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
  );
  await client.end();
  return rows.map((row) => row.name);
}

function problemOf(kind: string, facts: Record<string, unknown> = {}): unknown {
  return expect.objectContaining({ problem: expect.objectContaining({ kind, ...facts }) });
}

const runner = fileURLToPath(new URL("testing/migrate-now.ts", import.meta.url));

test("each migration runs once, in order; the second start has nothing to do", async () => {
  const folder = folderOf({ ...first, ...second });
  expect(await migrate(database.ownerUrl, { folder })).toEqual({
    ran: ["0000_first", "0001_second"],
    alreadyThere: 0,
  });
  expect(await migrate(database.ownerUrl, { folder })).toEqual({ ran: [], alreadyThere: 2 });
  expect(await tables()).toEqual(["a", "b"]);
});

test("three processes that migrate at once all succeed, and every migration ran exactly once", async () => {
  const folder = folderOf({ ...first, ...second });
  const run = (): Promise<{ stdout: string }> =>
    promisify(execFile)(process.execPath, [runner, database.ownerUrl, folder]);
  const outcomes = await Promise.all([run(), run(), run()]);
  const ran = outcomes.flatMap(({ stdout }) => (JSON.parse(stdout) as MigrationReport).ran);
  expect(ran.toSorted()).toEqual(["0000_first", "0001_second"]);
});

test("a process killed in the middle of a file leaves nothing of it, and the next start finishes", async () => {
  const slow = "CREATE TABLE half (id int);\n--> statement-breakpoint\nSELECT pg_sleep(30);";
  const folder = folderOf({ ...first, "0001_slow": slow });
  const child = spawn(process.execPath, [runner, database.ownerUrl, folder], { stdio: "ignore" });
  await expect.poll(() => sleeping(database.ownerUrl), { timeout: 10_000 }).toBe(1);
  child.kill("SIGKILL");
  await terminateSleepers(database.superuserUrl); // a back-end in pg_sleep does not look at its line
  expect(await tables()).toEqual(["a"]);
  const mended = folderOf({ ...first, "0001_slow": slow.replace("30", "0") });
  expect(await migrate(database.ownerUrl, { folder: mended })).toMatchObject({
    ran: ["0001_slow"],
  });
  expect(await tables()).toEqual(["a", "half"]);
});

test("a statement that fails takes its whole file back and is named; earlier files stay", async () => {
  const folder = folderOf({
    ...first,
    "0001_bad": "CREATE TABLE b (id int);\n--> statement-breakpoint\nSELECT nonsense;",
  });
  await expect(migrate(database.ownerUrl, { folder })).rejects.toEqual(
    problemOf("migration-failed", {
      migration: "0001_bad",
      statement: 2,
      reason: 'column "nonsense" does not exist',
    }),
  );
  expect(await tables()).toEqual(["a"]);
});

test("a file edited after it ran here is refused", async () => {
  await migrate(database.ownerUrl, { folder: folderOf(first) });
  const edited = folderOf({ "0000_first": "CREATE TABLE a (id int, more int);" });
  await expect(migrate(database.ownerUrl, { folder: edited })).rejects.toEqual(
    problemOf("migration-edited-after-release", { migration: "0000_first" }),
  );
});

test("a file that differs from its committed checksum is refused before anything runs", async () => {
  const folder = folderOf({ ...first, ...second });
  appendFileSync(path.join(folder, "0001_second.sql"), "DROP TABLE a;");
  await expect(migrate(database.ownerUrl, { folder })).rejects.toEqual(
    problemOf("migration-file-changed", { migration: "0001_second" }),
  );
  expect(await tables()).toEqual([]);
});

test("a checkout with other line ends is not an edited file", async () => {
  await migrate(database.ownerUrl, { folder: folderOf(first) });
  const crlf = folderOf({ "0000_first": first["0000_first"].replaceAll("\n", "\r\n") });
  await expect(migrate(database.ownerUrl, { folder: crlf })).resolves.toMatchObject({ ran: [] });
});

test("a migration slipped in before one that ran is refused", async () => {
  await migrate(database.ownerUrl, {
    folder: folderOf({ ...first, "0002_third": "CREATE TABLE c (id int);" }),
  });
  const slipped = folderOf({ ...first, ...second, "0002_third": "CREATE TABLE c (id int);" });
  await expect(migrate(database.ownerUrl, { folder: slipped })).rejects.toEqual(
    problemOf("migration-out-of-order", { migration: "0001_second", appliedLater: "0002_third" }),
  );
});

test("an older daowei on a newer database is refused, to migrate and to serve", async () => {
  await migrate(database.ownerUrl, { folder: folderOf({ ...first, ...second }) });
  const older = folderOf(first);
  await expect(migrate(database.ownerUrl, { folder: older })).rejects.toEqual(
    problemOf("schema-newer-than-code", { migration: "0001_second" }),
  );
  expect(await checkSchema(database.url, older)).toMatchObject({
    ok: false,
    problem: { kind: "schema-newer-than-code" },
  });
});

test("a newer daowei on an older database does not serve before it has migrated", async () => {
  const folder = folderOf({ ...first, ...second });
  expect(await checkSchema(database.url, folder)).toEqual({
    ok: false,
    problem: { kind: "schema-older-than-code", pending: ["0000_first", "0001_second"] },
  });
  await migrate(database.ownerUrl, { folder });
  expect(await checkSchema(database.url, folder)).toEqual({
    ok: true,
    value: { ran: [], alreadyThere: 2 },
  });
});

test("files that do not belong together are refused by name", async () => {
  const stray = folderOf(first);
  writeFileSync(path.join(stray, "0009_stray.sql"), "SELECT 1;");
  await expect(migrate(database.ownerUrl, { folder: stray })).rejects.toEqual(
    problemOf("migration-not-in-journal", { migration: "0009_stray" }),
  );
  const missing = folderOf(first);
  unlinkSync(path.join(missing, "0000_first.sql"));
  await expect(migrate(database.ownerUrl, { folder: missing })).rejects.toEqual(
    problemOf("migration-file-missing", { migration: "0000_first" }),
  );
  const unlisted = folderOf(first);
  writeFileSync(path.join(unlisted, "checksums.json"), "{}");
  await expect(migrate(database.ownerUrl, { folder: unlisted })).rejects.toEqual(
    problemOf("migration-not-in-manifest", { migration: "0000_first" }),
  );
});

test("waiting for another migration has an end with its own sentence", async () => {
  const folder = folderOf({ "0000_slow": "SELECT pg_sleep(2);" });
  const busy = migrate(database.ownerUrl, { folder });
  await expect.poll(() => sleeping(database.ownerUrl)).toBe(1);
  await expect(migrate(database.ownerUrl, { folder, waitMillis: 100 })).rejects.toEqual(
    problemOf("migrations-under-way"),
  );
  await busy;
});

test("a login that may not define tables is told so", async () => {
  await expect(migrate(database.url, { folder: folderOf(first) })).rejects.toEqual(
    problemOf("login-may-not-migrate", { login: "daowei_app" }),
  );
});

async function sleeping(url: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query(
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep%' AND state = 'active' AND pid <> pg_backend_pid()",
  );
  await client.end();
  return rowCount ?? Number.NaN;
}

async function terminateSleepers(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%pg_sleep%' AND pid <> pg_backend_pid()",
  );
  await client.end();
}

test("a file that PostgreSQL ends because it and a writer wait for each other is run again", async () => {
  await migrate(database.ownerUrl, { folder: folderOf({ ...first, ...second }) });
  const writer = new Client({ connectionString: database.superuserUrl });
  await writer.connect();
  await writer.query("SET deadlock_timeout = '20s'"); // the migration is to notice first
  await writer.query("BEGIN; LOCK TABLE b");
  const third = "ALTER TABLE a ADD c int;\n--> statement-breakpoint\nALTER TABLE b ADD c int;";
  const folder = folderOf({ ...first, ...second, "0002_third": third });
  const migrating = migrate(database.ownerUrl, { folder });
  await expect.poll(() => waiting(writer)).toBe(1);
  await writer.query("LOCK TABLE a; COMMIT");
  expect((await migrating).ran).toEqual(["0002_third"]);
  await writer.end();
});

async function waiting(client: Client): Promise<number> {
  const { rows } = await client.query<{ n: number }>(
    "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'b'::regclass",
  );
  return rows[0]?.n ?? Number.NaN;
}
