import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";

import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { startBundled } from "./index.ts";
import type { Bundled, BundledProblem } from "./index.ts";

let folder: string;
/** Holds a database already; a test that harms it heals it. */
let made: string;
const running: Bundled[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "daowei-bundled-"));
  chmodSync(folder, 0o755);
  made = path.join(folder, "made");
  await (await startBundled({ dataDir: made, durable: false })).stop();
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(dataDir: string, options: { readonly port?: number } = {}): Promise<Bundled> {
  const systemFolder = path.join(folder, "system");
  const server = await startBundled({ dataDir, durable: false, systemFolder, ...options });
  running.push(server);
  return server;
}

function inside(dataDir: string, name: string): string {
  return path.join(dataDir, "postgres", name);
}

async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function problem(expected: Partial<BundledProblem>): unknown {
  return expect.objectContaining({ problem: expect.objectContaining(expected) });
}

test("an empty folder becomes a database; what was stored is there after a stop and a start", async () => {
  const dataDir = path.join(folder, "empty");
  const first = await start(dataDir);
  await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
  await first.stop();
  expect(existsSync(path.join(first.dataDir, "postmaster.pid"))).toBe(false);
  const second = await start(dataDir);
  expect(second.adopted).toBe(false);
  expect(await query(second.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
});

test("the server listens on the loopback address alone, with checksums, UTF-8 and UTC, and asks everyone for a password", async () => {
  const server = await start(made);
  const [settings] = await query(
    server.url,
    `SELECT current_setting('listen_addresses') AS listens, current_setting('data_checksums') AS checksums,
       current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone, version() LIKE 'PostgreSQL 18%' AS current`,
  );
  expect(settings).toEqual({
    listens: "127.0.0.1",
    checksums: "on",
    encoding: "UTF8",
    zone: "UTC",
    current: true,
  });
  const without = server.url.replace(/:[^:@]*@/, ":wrong@");
  await expect(query(without, "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
});

test("safety against power cuts is on unless a test turns it off", async () => {
  const server = await startBundled({ dataDir: made });
  running.push(server);
  const [settings] = await query(
    server.url,
    "SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS synchronous, current_setting('full_page_writes') AS pages",
  );
  expect(settings).toEqual({ fsync: "on", synchronous: "on", pages: "on" });
});

test("only the user that runs daowei reads the passwords", () => {
  expect(statSync(inside(made, "passwords.json")).mode & 0o777).toBe(0o600);
  expect(statSync(inside(made, "pgdata")).mode & 0o777).toBe(0o700);
});

test("below a folder that PostgreSQL's user cannot enter the data lie elsewhere, the folder says where, and they are found again", async () => {
  const closed = path.join(folder, "closed");
  mkdirSync(closed, { mode: 0o700 });
  const hidden = path.join(closed, "data");
  const first = await start(hidden);
  await query(first.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
  await first.stop();
  const notice = path.join(hidden, "postgres-lies-in.txt");
  const told = existsSync(notice)
    ? readFileSync(notice, "utf8").trim()
    : path.join(hidden, "postgres");
  expect(path.dirname(first.dataDir)).toBe(told);
  const second = await start(hidden);
  expect(await query(second.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
});

test("a folder reached by a second name is refused while the first is in use", async () => {
  const link = path.join(folder, "link");
  symlinkSync(made, link);
  const server = await start(made);
  await expect(start(link)).rejects.toEqual(problem({ kind: "folder-in-use", pid: process.pid }));
  await server.stop();
  await expect(start(made)).resolves.toMatchObject({ adopted: false });
});

test("an unfinished folder left by a killed start is cleared and made anew", async () => {
  const dataDir = path.join(folder, "unfinished");
  const left = inside(dataDir, "initdb-unfinished-1");
  mkdirSync(path.join(left, "data", "base"), { recursive: true });
  writeFileSync(path.join(left, "data", "PG_VERSION"), "18\n");
  const server = await start(made);
  expect(
    readdirSync(path.dirname(server.dataDir)).filter((name) => name.startsWith("initdb")),
  ).toEqual([]);
  expect(await query(server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test.each([
  ["17", { kind: "data-older", found: "17", expected: "18" }],
  ["19", { kind: "data-newer", found: "19", expected: "18" }],
  ["garbage", { kind: "data-damaged" }],
] as const)("data of version %s are refused and not touched", async (version, expected) => {
  const file = inside(made, "pgdata/PG_VERSION");
  writeFileSync(file, `${version}\n`);
  await expect(start(made)).rejects.toEqual(problem(expected));
  writeFileSync(file, "18\n");
  await expect(start(made)).resolves.toBeDefined();
});

test("a damaged folder is named as damaged and not touched", async () => {
  const pgdata = inside(made, "pgdata");
  const control = path.join(pgdata, "global", "pg_control");
  const whole = readFileSync(control);
  writeFileSync(control, Buffer.alloc(whole.length, 7));
  await expect(start(made)).rejects.toEqual(problem({ kind: "data-damaged", path: pgdata }));
  writeFileSync(control, whole);
  renameSync(control, `${control}.away`);
  await expect(start(made)).rejects.toEqual(problem({ kind: "data-damaged", path: pgdata }));
  renameSync(`${control}.away`, control);
  await expect(start(made)).resolves.toBeDefined();
});

test("a folder open to others is refused as PostgreSQL refuses it", async () => {
  const pgdata = inside(made, "pgdata");
  chmodSync(pgdata, 0o777);
  await expect(start(made)).rejects.toEqual(problem({ kind: "data-permissions", path: pgdata }));
  chmodSync(pgdata, 0o700);
  await expect(start(made)).resolves.toBeDefined();
});

test("without the file of passwords the start is refused, and goes on once it is back", async () => {
  const pgdata = inside(made, "pgdata");
  const file = path.join(path.dirname(pgdata), "passwords.json");
  renameSync(file, `${file}.away`);
  await expect(start(made)).rejects.toEqual(problem({ kind: "passwords-not-usable", path: file }));
  const other = JSON.stringify({ superuser: "a", owner: "b", app: "c", auditor: "d" });
  writeFileSync(file, other);
  await expect(start(made)).rejects.toEqual(problem({ kind: "passwords-not-usable", path: file }));
  renameSync(`${file}.away`, file);
  await expect(start(made)).resolves.toBeDefined();
});

test("a port that was asked for and is taken is named; without a wish a free one is found", async () => {
  const other = net.createServer();
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const { port } = other.address() as net.AddressInfo;
  await expect(start(made, { port })).rejects.toEqual(problem({ kind: "port-taken", port }));
  other.close();
  await expect(start(made)).resolves.toBeDefined();
});

test("a place where no folder can be made is named", async () => {
  writeFileSync(path.join(folder, "file"), "");
  const inFile = path.join(folder, "file", "data");
  await expect(start(inFile)).rejects.toEqual(problem({ kind: "folder-not-usable", path: inFile }));
});

test("a pid file whose number now belongs to another program does not stop the start", async () => {
  const pgdata = inside(made, "pgdata");
  writeFileSync(
    path.join(pgdata, "postmaster.pid"),
    `${process.pid}\n${pgdata}\n1\n5432\n\n127.0.0.1\n1 1\nready\n`,
  );
  await expect(start(made)).resolves.toMatchObject({ adopted: false });
});
