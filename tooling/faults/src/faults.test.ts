import { closeDatabase, openDatabase } from "@daowei/db";
import type { Database } from "@daowei/db";
import { ownServer } from "@daowei/db/testing";
import type { OwnServer, TestDatabase } from "@daowei/db/testing";
import { testFolder } from "@daowei/server/testing";
import type { TestFolder } from "@daowei/server/testing";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

import { smallDisk } from "./small-disk.ts";
import type { SmallDisk } from "./small-disk.ts";

let folder: TestFolder;
let disk: SmallDisk | undefined;
let server: OwnServer;
let database: TestDatabase;
let superuser: Database;
beforeAll(async () => {
  folder = testFolder();
  disk = smallDisk(folder.path);
  server = await ownServer(disk?.path ?? join(folder.path, "postgres"));
  database = await server.testDatabase();
  superuser = openDatabase({ url: database.superuserUrl, onConnectionLost: () => undefined });
});
afterAll(async () => {
  await closeDatabase(superuser);
  await database.drop();
  await server.stop();
  disk?.release();
  await folder.clear();
});

async function startedAt(): Promise<string> {
  const { rows } = await superuser.execute<{ at: string }>(
    "select pg_postmaster_start_time()::text as at",
  );
  return String(rows[0]?.at);
}

test.each(["SIGINT", "SIGQUIT", "SIGKILL"] as const)(
  "PostgreSQL ended with %s is another one when it answers again, with what was there",
  async (how) => {
    await superuser.execute(`create table ended_${how} as select 1 as one`);
    const before = await startedAt();
    await server.restart(how);
    expect(await startedAt()).not.toBe(before);
    const { rows } = await superuser.execute(`select one from ended_${how}`);
    expect(rows).toEqual([{ one: 1 }]);
  },
);

const grow = "create table grown as select repeat('x', 500) from generate_series(1, 200000)";

test("a full disk is full for PostgreSQL, and when there is room again it works as before", async () => {
  if (disk !== undefined) {
    disk.fill();
    // Either there is no room for the table, or PostgreSQL goes down for want of room for its log.
    await expect(superuser.execute(grow)).rejects.toThrow("Failed query");
    disk.clear();
  }
  await server.answers();
  await superuser.execute(grow);
});

test("a process whose clock is turned tells the other time, by whatever it is asked, and turns it back", async () => {
  const clockFile = join(folder.path, "clock");
  const turned = join(import.meta.dirname, "turned-clock.ts");
  const script = `
    const say = () => console.log(Math.round((Date.now() - performance.timeOrigin - performance.now()) / 1000),
      Math.round((new Date().getTime() - Date.now()) / 1000), new Date(5).getTime(), new Date() instanceof Date);
    say(); process.on("SIGUSR2", () => { say(); process.exit(); }); setInterval(() => {}, 1000);`;
  writeFileSync(clockFile, "-93600000");
  const child = spawn(process.execPath, ["--import", turned, "--eval", script], {
    env: { ...process.env, DAOWEI_TRIAL_CLOCK: clockFile },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [first] = (await once(child.stdout, "data")) as [Buffer];
  writeFileSync(clockFile, "0");
  child.kill("SIGUSR2");
  const [second] = (await once(child.stdout, "data")) as [Buffer];
  expect(`${first.toString()}${second.toString()}`.replaceAll("-0", "0")).toBe(
    "-93600 0 5 true\n0 0 5 true\n",
  );
});
