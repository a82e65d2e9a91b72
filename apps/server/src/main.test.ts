import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { once } from "node:events";

import { testDatabase } from "@daowei/db/testing";
import { afterAll, expect, test } from "vitest";

import { launch, launchWell, signInTo, testFolder } from "./testing/launched.ts";
import type { Launched } from "./testing/launched.ts";

const data = testFolder();
const folder = data.path;
afterAll(() => data.clear());

const me = ({ url }: Launched, cookie: string) =>
  fetch(`${url}/api/trpc/session.me`, { headers: { cookie } });

test("a taken port is said in a sentence before anything was made", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = other.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const neverMade = join(folder, "never-made");
  const refused = await launch(["--port", String(port), "--data", neverMade]);
  other.close();
  expect(refused).toMatchObject({ exitCode: 1 });
  expect("words" in refused && refused.words).toContain(`端口 ${port} 已被其他程序占用`);
  expect(readdirSync(folder)).toEqual([]);
});

test("a bad setting is said with what was expected", async () => {
  const refused = await launch(["--port", "99999"]);
  expect(refused).toMatchObject({ exitCode: 2 });
  expect("words" in refused && refused.words).toMatch(/PORT = 99999/);
});

test("a database that cannot be reached is said in a sentence without the password", async () => {
  const refused = await launch(["--port", "0", "--data", join(folder, "unreachable")], {
    DATABASE_URL: "postgres://someone:sesame@127.0.0.1:1/daowei",
  });
  expect(refused).toMatchObject({ exitCode: 1 });
  expect("words" in refused && refused.words).toMatch(/连接不上 DATABASE_URL/);
  expect("words" in refused && refused.words).not.toMatch(/sesame/);
});

test("killed in mid-work it starts again, finds its database and knows who was signed in", async () => {
  const flags = ["--port", "0", "--data", join(folder, "store")];
  const first = await launchWell(flags);
  expect(first.words()).toMatch(/经办甲/);
  const cookie = await signInTo(first.url, "jingban-jia");
  expect(await first.end("SIGKILL")).toBeNull();

  const second = await launchWell(flags);
  expect((await me(second, cookie)).status).toBe(200);

  const rival = await launch(flags);
  expect(rival).toMatchObject({ exitCode: 1 });
  expect("words" in rival && rival.words).toContain(`正被另一个 daowei（进程 ${second.pid}）使用`);

  expect(await second.end("SIGTERM")).toBe(0);
  const third = await launchWell(flags);
  expect((await me(third, cookie)).status).toBe(200);
  const ended = third.end("SIGINT");
  await expect.poll(() => third.words()).toContain("stopping");
  expect(await third.end("SIGINT"), "a second Ctrl+C").toBe(0);
  expect(await ended).toBe(0);
  expect(existsSync(join(folder, "store", "postgres", "pgdata", "postmaster.pid"))).toBe(false);
}, 120_000);

test("on the office's own server it makes a production store without any account", async () => {
  const database = await testDatabase();
  const environment = { DATABASE_URL: database.ownerUrl };
  const production = await launchWell(
    ["--port", "0", "--data", join(folder, "own-server")],
    environment,
  );
  expect(production.words()).not.toMatch(/daowei-yanshi/);
  const listed = await fetch(`${production.url}/api/trpc/session.demonstrationAccounts`);
  expect(await listed.json()).toEqual({ result: { data: [] } });
  await expect(signInTo(production.url, "jingban-jia")).rejects.toThrow("401");
  expect(await production.end("SIGTERM")).toBe(0);

  const demonstration = await launch(["--port", "0", "--demo"], environment);
  expect("words" in demonstration && demonstration.words).toContain("正式库");
  await database.drop();
});
