import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { installOutside } from "@daowei/client/outside";
import type { Outside } from "@daowei/client/outside";
import { issueKey, launchWell, testFolder } from "@daowei/server/testing";
import type { Launched } from "@daowei/server/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");
const app = join(root, "apps/example-dashboard");
const data = testFolder();

let outside: Outside;
let server: Launched;
let key: string;
let dashboard: ChildProcess;
let url: string;

/** The app beside the packed client, with no way back into the workspace but to the libraries of others. */
function moveOut(): void {
  for (const name of ["src", "index.html", "vite.config.ts"])
    cpSync(join(app, name), join(outside.folder, name), { recursive: true });
  const libraries = join(app, "node_modules");
  for (const name of readdirSync(libraries).filter((one) => !one.startsWith(".")))
    symlinkSync(join(libraries, name), join(outside.folder, "node_modules", name));
}

const environment = () => {
  const { PATH } = process.env;
  return { PATH, DAOWEI_URL: server.url, DAOWEI_KEY: key, FISCAL_YEAR: "2022", PORT: "0" };
};

beforeAll(async () => {
  outside = installOutside();
  moveOut();
  outside.run(process.execPath, join("node_modules", "vite", "bin", "vite.js"), "build");
  server = await launchWell(["--port", "0", "--demo", "--data", data.path]);
  ({ text: key } = await issueKey(server.url, { scopes: ["read", "headcounts.write"] }));
  dashboard = spawn(process.execPath, ["src/server.ts"], {
    cwd: outside.folder,
    env: environment(),
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (dashboard.stdout === null) throw new Error("the dashboard cannot be heard");
  const [line] = await once(createInterface({ input: dashboard.stdout }), "line");
  url = String(line);
}, 300_000);
afterAll(async () => {
  dashboard.kill();
  await data.clear();
  outside.clear();
});

test("the page's server tells what has arrived, place by place", async () => {
  const answer = await fetch(`${url}arrivals.json`);
  const arrivals = await answer.json();
  expect(arrivals).toMatchObject({
    placeName: "广西壮族自治区",
    fiscalYear: 2022,
    illustrative: true,
  });
  expect(arrivals.places).toContainEqual(
    expect.objectContaining({ name: "北海市", rate: 10_000, late: 0 }),
  );
});

test("the page is there, and the key is in nothing that is sent to a browser", async () => {
  const page = await (await fetch(url)).text();
  const assets = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(([, path]) => path);
  expect(assets.length).toBeGreaterThan(1);
  const sent = [page, await (await fetch(`${url}arrivals.json`)).text()];
  for (const path of assets) sent.push(await (await fetch(`${url}${path}`)).text());
  expect(sent.join("\n")).not.toMatch(/dw_demo_|DAOWEI_KEY/);
  expect((await fetch(`${url}../src/server.ts`)).status).toBe(404);
});

test("headcounts of the department's own system arrive once, however often the job runs", () => {
  outside.write("headcounts.csv", "place_code,insured_class,heads\n450102,resident,105999\n");
  const push = () =>
    spawnSync(process.execPath, ["src/push-headcounts.ts", "headcounts.csv", "2022-05-31"], {
      cwd: outside.folder,
      env: environment(),
      encoding: "utf8",
    });
  const first = push();
  expect(first.stderr).not.toContain("error ");
  expect(first.stdout).toMatch(/^105999 人，1 个地区，版本 [\w-]{36}$/m);
  expect(first.status).toBe(0);
  const second = push();
  expect(second.stdout).toMatch(/^第\d+版已是这份文件$/m);
  expect(second.status).toBe(0);
});

test("a file with errors is not delivered, and every error is said", () => {
  outside.write("headcounts.csv", "place_code,insured_class,heads\n999999,resident,many\n");
  const { status, stderr } = spawnSync(
    process.execPath,
    ["src/push-headcounts.ts", "headcounts.csv", "2022-05-31"],
    { cwd: outside.folder, env: environment(), encoding: "utf8" },
  );
  expect(stderr).toContain("error 第2行");
  expect(status).toBe(1);
});

test("what the app asks of the workspace is nothing", () => {
  const manifest = readFileSync(join(app, "package.json"), "utf8");
  expect(manifest).not.toMatch(/workspace:|catalog:/);
});
