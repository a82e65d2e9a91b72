import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { restoreBackup, startBundled, takeBackup } from "./index.ts";
import type { Bundled } from "./index.ts";

/** A database that was backed up at work, went on, and archived its log: what came when is in the table. */
let folder: string;
let walArchive: string;
let backup: string;
let betweenActs: Date;
const running: Bundled[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "daowei-backup-"));
  chmodSync(folder, 0o755);
  walArchive = path.join(folder, "archive");
  backup = path.join(folder, "backup");
  const dataDir = path.join(folder, "office");
  const server = await startBundled({ dataDir, walArchive, durable: false });
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  await client.query("CREATE TABLE act (what text PRIMARY KEY, at timestamptz DEFAULT now())");
  await client.query("INSERT INTO act SELECT 'early ' || n FROM generate_series(1, 20000) AS n");
  let writing = true;
  const writer = (async () => {
    for (let n = 1; writing; n += 1)
      await client.query("INSERT INTO act VALUES ($1)", [`during ${n}`]);
  })();
  await takeBackup({ dataDir, to: backup, durable: false });
  writing = false;
  await writer;
  await client.query("INSERT INTO act VALUES ('before')");
  await sleep(100);
  betweenActs = new Date();
  await sleep(100);
  await client.query("INSERT INTO act VALUES ('after')");
  await client.end();
  await server.stop(); // what is left of the log goes to the archive with the stop
}, 120_000);
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let restored = 0;
function freshData(): string {
  restored += 1;
  return path.join(folder, `restored-${restored}`);
}

async function actsIn(dataDir: string): Promise<string[]> {
  const server = await startBundled({ dataDir, durable: false });
  running.push(server);
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ what: string }>(
    "SELECT DISTINCT split_part(what, ' ', 1) AS what FROM act ORDER BY 1",
  );
  await client.query("INSERT INTO act VALUES ('restored')");
  await client.end();
  return rows.map(({ what }) => what);
}

const problemOf = (problem: object): unknown =>
  expect.objectContaining({ problem: expect.objectContaining(problem) });

test("a backup taken at work comes back whole, and can be worked on", async () => {
  const dataDir = freshData();
  await restoreBackup({ from: backup, dataDir, durable: false });
  expect(await actsIn(dataDir)).toEqual(["during", "early"]);
});

test("rolled forward to a moment, what was done before it is there and nothing after it", async () => {
  const dataDir = freshData();
  await restoreBackup({ from: backup, dataDir, walArchive, until: betweenActs, durable: false });
  expect(await actsIn(dataDir)).toEqual(["before", "during", "early"]);
});

test("rolled forward to the end of the archive, everything is there", async () => {
  const dataDir = freshData();
  await restoreBackup({ from: backup, dataDir, walArchive, durable: false });
  expect(await actsIn(dataDir)).toEqual(["after", "before", "during", "early"]);
});

test.each([
  ["before the backup", () => new Date(Date.now() - 86_400_000)],
  ["beyond the archive", () => new Date(Date.now() + 86_400_000)],
])("a moment %s is refused, and no half-way database is left", async (_name, at) => {
  const dataDir = freshData();
  const restoring = restoreBackup({
    from: backup,
    dataDir,
    walArchive,
    until: at(),
    durable: false,
  });
  await expect(restoring).rejects.toEqual(problemOf({ kind: "point-not-reachable" }));
  expect(existsSync(path.join(dataDir, "postgres", "pgdata"))).toBe(false);
});

/** The table of the acts. */
function largestIn(copy: string): string {
  const base = path.join(copy, "data", "base");
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const [largest] = files.toSorted((a, b) => statSync(b).size - statSync(a).size);
  if (largest === undefined) throw new Error("no table in the backup");
  return path.relative(path.join(copy, "data"), largest);
}

function flipBit(file: string): void {
  const bytes = readFileSync(file);
  const at = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
}

test.each([
  ["one bit", (copy: string) => flipBit(path.join(copy, "data", largestIn(copy)))],
  ["a short file", (copy: string) => truncateSync(path.join(copy, "data", largestIn(copy)), 8192)],
  ["a lost file", (copy: string) => rmSync(path.join(copy, "data", "PG_VERSION"))],
  ["another list", (copy: string) => flipBit(path.join(copy, "manifest.json"))],
  ["no list", (copy: string) => rmSync(path.join(copy, "manifest.json"))],
])("a backup with %s is refused, and nothing is made of it", async (name, harm) => {
  const copy = path.join(folder, `harmed ${name}`);
  cpSync(backup, copy, { recursive: true });
  harm(copy);
  const dataDir = freshData();
  const restoring = restoreBackup({ from: copy, dataDir, durable: false });
  await expect(restoring).rejects.toEqual(problemOf({ kind: "backup-damaged" }));
  expect(existsSync(path.join(dataDir, "postgres", "pgdata"))).toBe(false);
});

test("neither a database nor an older backup is ever written over", async () => {
  const again = takeBackup({ dataDir: path.join(folder, "office"), to: backup, durable: false });
  await expect(again).rejects.toEqual(problemOf({ kind: "backup-target-not-empty" }));
  const over = restoreBackup({
    from: backup,
    dataDir: path.join(folder, "office"),
    durable: false,
  });
  await expect(over).rejects.toEqual(problemOf({ kind: "backup-target-not-empty" }));
});

test("a bit that turns on the disk is found by the checksums of the pages", async () => {
  const dataDir = freshData();
  await restoreBackup({ from: backup, dataDir, durable: false });
  const [table] = await asked<{ file: string }>(
    dataDir,
    "SELECT pg_relation_filepath('act') AS file",
  );
  flipBit(path.join(dataDir, "postgres", "pgdata", String(table?.file)));
  const reading = asked(dataDir, "SELECT max(at) FROM act");
  await expect(reading).rejects.toMatchObject({ code: "XX001" });
});

async function asked<T extends object>(dataDir: string, question: string): Promise<T[]> {
  const server = await startBundled({ dataDir, durable: false });
  const client = new Client({ connectionString: server.ownerUrl });
  await client.connect();
  try {
    return (await client.query<T>(question)).rows;
  } finally {
    await client.end();
    await server.stop();
  }
}
