import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";

import { closeDatabase, openDatabase } from "../connect.ts";
import { startChild, startedChild } from "../testing/daowei-child.ts";
import type { DaoweiChild } from "../testing/daowei-child.ts";
import { transact } from "../transact.ts";
import { startBundled } from "./index.ts";
import { processIdentity } from "./process-identity.ts";

let dataDir: string;
const children: DaoweiChild[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), "daowei-kill-"));
  chmodSync(dataDir, 0o755);
});
afterEach(async () => {
  for (const child of children.splice(0)) {
    child.process.kill("SIGKILL");
    await child.ended;
  }
  const last = await startBundled({ dataDir, durable: false });
  await last.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function started(): ReturnType<typeof startedChild> {
  const child = await startedChild(dataDir);
  children.push(child);
  return child;
}

async function kill(child: DaoweiChild): Promise<void> {
  child.process.kill("SIGKILL");
  await child.ended;
}

test("after kill -9 of daowei the next start takes over the running PostgreSQL with everything that was confirmed", async () => {
  const first = await started();
  await run(first.server.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
  await kill(first);
  expect(processIdentity(first.server.pid)).toBeDefined();
  const second = await started();
  expect(second.server).toMatchObject({
    adopted: true,
    pid: first.server.pid,
    url: first.server.url,
  });
  expect(await run(second.server.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
});

test("a server that was taken over stops as cleanly as one that was started", async () => {
  await kill(await started());
  const second = await started();
  second.process.kill("SIGTERM");
  await second.ended;
  expect(processIdentity(second.server.pid)).toBeUndefined();
});

test("after kill -9 of daowei and of PostgreSQL the next start recovers what was confirmed", async () => {
  const first = await started();
  await run(first.server.ownerUrl, "CREATE TABLE kept AS SELECT 1 AS one");
  await kill(first);
  process.kill(first.server.pid, "SIGKILL");
  const second = await started();
  expect(second.server.adopted).toBe(false);
  expect(await run(second.server.ownerUrl, "SELECT one FROM kept")).toEqual([{ one: 1 }]);
});

test("a second daowei on the folder is refused with a sentence that names the first", async () => {
  const first = await started();
  const second = startChild(dataDir);
  children.push(second);
  const said = await second.said();
  expect(said).toMatchObject({ problem: { kind: "folder-in-use", pid: first.process.pid } });
  expect(said).toMatchObject({ message: expect.stringContaining(`process ${first.process.pid}`) });
  expect(await run(first.server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("three that start at once on an empty folder: one serves, two are refused", async () => {
  const all = Array.from({ length: 3 }, () => startChild(dataDir));
  children.push(...all);
  const said = await Promise.all(all.map((child) => child.said()));
  const refused = said.flatMap((each) => ("problem" in each ? [each.problem.kind] : []));
  expect(refused).toEqual(Array.from({ length: 2 }, () => "folder-in-use"));
});

test("three that start at once after a kill -9: one takes over, two are refused", async () => {
  await kill(await started());
  const all = Array.from({ length: 3 }, () => startChild(dataDir));
  children.push(...all);
  const said = await Promise.all(all.map((child) => child.said()));
  expect(said.flatMap((each) => ("problem" in each ? [] : [each.adopted]))).toEqual([true]);
});

test.each([50, 250, 500])(
  "killed %i ms into the first start, the folder is made or made anew by the next",
  async (millis) => {
    const first = startChild(dataDir);
    children.push(first);
    await sleep(millis);
    await kill(first);
    const second = await started();
    expect(await run(second.server.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    const left = readdirSync(path.dirname(second.server.dataDir)).filter((name) =>
      name.startsWith("initdb"),
    );
    expect(left).toEqual([]);
  },
);

test("PostgreSQL killed under load comes back at the same address by itself, with everything that was confirmed", async () => {
  const server = await startBundled({ dataDir, durable: false });
  const db = openDatabase({ url: server.ownerUrl, onConnectionLost: () => undefined });
  await db.execute(sql`CREATE TABLE act (number int PRIMARY KEY)`);
  const confirmed: number[] = [];
  let next = 0;
  let enough = false;
  const write = async (): Promise<void> => {
    while (!enough) {
      const number = (next += 1);
      const [outcome] = await Promise.allSettled([
        transact(db, (tx) => tx.execute(sql`INSERT INTO act VALUES (${number})`)),
      ]);
      if (outcome.status === "fulfilled") confirmed.push(number);
      else await sleep(20);
    }
  };
  const writers = [write(), write(), write(), write()];
  await expect.poll(() => confirmed.length).toBeGreaterThan(20);
  const before = server.pid();
  process.kill(before, "SIGKILL");
  await expect.poll(() => server.pid(), { timeout: 30_000 }).not.toBe(before);
  const back = confirmed.length;
  await expect.poll(() => confirmed.length, { timeout: 30_000 }).toBeGreaterThan(back + 20);
  enough = true;
  await Promise.all(writers);
  const { rows } = await db.execute<{ number: number }>(sql`SELECT number FROM act`);
  const stored = new Set(rows.map((row) => row.number));
  expect(confirmed.filter((number) => !stored.has(number))).toEqual([]);
  await closeDatabase(db);
  await server.stop();
});

async function run(url: string, text: string): Promise<unknown> {
  const db = openDatabase({ url });
  try {
    return (await db.execute(sql.raw(text))).rows;
  } finally {
    await closeDatabase(db);
  }
}
