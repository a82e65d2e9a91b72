import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createClient, signTestWebhook } from "@daowei/client";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { issueKey } from "../../testing/issued-key.ts";
import { serveTest } from "../../testing/served.ts";
import type { Served } from "../../testing/served.ts";
import { runCli } from "../run-cli.ts";

const year = ["--year", "2022", "--place", "450000"];
let served: Served;
let folder: string;
let key: string;
beforeAll(async () => {
  served = await serveTest();
  folder = mkdtempSync(path.join(tmpdir(), "daowei-remote-"));
  const scopes = ["read", "headcounts.write", "drafts.write", "submit"] as const;
  ({ text: key } = await issueKey(served.url, { scopes }));
});
afterAll(async () => {
  await served.stop();
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]) =>
  runCli(args, { env: { DAOWEI_URL: served.url, DAOWEI_KEY: key } });
const json = async (...args: readonly string[]) => {
  const { exitCode, stdout, stderr } = await run(...args, "--format", "json");
  expect([exitCode, stderr]).toEqual([0, ""]);
  return JSON.parse(stdout) as unknown;
};
function heads(name: string, ...lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, ["place_code,insured_class,heads", ...lines].join("\n"));
  return file;
}

test("login keeps a key that opens something, for its owner alone, and never as an argument", async () => {
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, "../main.ts"), "login", "--url", served.url],
    { env: { ...process.env, XDG_CONFIG_HOME: folder }, stdio: ["pipe", "pipe", "inherit"] },
  );
  child.stdin.end(`${key}\n`);
  expect(await new Promise((resolve) => child.once("close", resolve))).toBe(0);
  const file = path.join(folder, "daowei/login.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const { stdout } = await runCli(["whoami"], { env: { XDG_CONFIG_HOME: folder } });
  expect(stdout).toContain("经办甲");
  expect(stdout).not.toContain(key);
});

test("a batch is reckoned, drafted once, shown, submitted and explained", async () => {
  const file = heads("good.csv", "451423,resident,1000");
  const asked = ["--policy", "gx-2022", "--title", "2022年补助", "--cut-off", "2022-06-30"];
  const tried = await run("batch", "create", ...year, ...asked, "-f", file, "--dry-run");
  expect(tried.stdout).toContain("610,000.00");
  const [version] = (await createClient({ url: served.url, apiKey: key }).enrolment.versions({
    fiscalYear: 2022,
    placeCode: "450000",
  })) as { id: string }[];
  const again = ["--headcounts", String(version?.id), "--key", crypto.randomUUID()];
  const draft = [
    "batch",
    "create",
    ...year,
    "--policy",
    "gx-2022",
    "--title",
    "2022年补助",
    ...again,
  ];
  const made = (await json(...draft)) as { id: string; replayed: boolean };
  expect(await json(...draft)).toEqual({ ...made, replayed: true });
  expect((await run("batch", "list", ...year)).stdout).toContain(made.id);
  expect((await run("batch", "show", made.id, "--format", "csv")).stdout).toContain("451423");
  expect(await json("batch", "submit", made.id)).toMatchObject({ stage: "submitted" });
  const transfers = (await json("transfer", "list", ...year, "--batch", made.id)) as {
    id: string;
  }[];
  expect(transfers.length).toBeGreaterThan(1);
  const explained = await run("transfer", "explain", String(transfers[0]?.id));
  expect(explained.stdout).toContain("桂医保发〔2022〕30号");
  expect((await run("deadlines", ...year)).exitCode).toBe(0);
}, 180_000);

test("import check names every fault and keeps nothing", async () => {
  const file = heads("bad.csv", "451423,resident,1.5", "999999,resident,10");
  const { exitCode, stdout } = await run("import", "check", file, ...year);
  expect(exitCode).toBe(1);
  expect(stdout).toContain("not_a_whole_number");
  expect(stdout).toContain("unknown_place");
});

test("import accept keeps a file once, and with warnings only when somebody has seen them", async () => {
  const file = heads("kept.csv", "451421,resident,1200");
  const accept = ["import", "accept", file, ...year, "--cut-off", "2022-06-30"];
  const unseen = await run(...accept);
  const kept = unseen.exitCode === 0 ? unseen : await run(...accept, "--warnings-seen");
  expect(kept.stdout).toMatch(/[0-9a-f-]{36}/);
  const again = await run(...accept, "--warnings-seen");
  expect([again.exitCode, again.stderr]).toEqual([
    1,
    expect.stringContaining("headcounts_imported_before"),
  ]);
});

test("a table is for people, JSON and CSV are for programs", async () => {
  const listed = await run("transfer", "list", ...year, "--stage", "submitted");
  expect(listed.stdout).toContain("待复核");
  expect(listed.stdout).not.toContain("submitted");
  expect(await json("transfer", "list", ...year, "--stage", "submitted")).toContainEqual(
    expect.objectContaining({ stage: "submitted", level: "central" }),
  );
  const csv = (await run("transfer", "list", ...year, "--stage", "submitted", "--format", "csv"))
    .stdout;
  expect(csv.split("\n")[1]).toMatch(/,\d+\.\d\d,0\.00,待复核,/);
});

describe("the exit code says what to do next", () => {
  test.each([
    [1, "the server refuses", ["batch", "show", crypto.randomUUID()], {}],
    [2, "nobody logged in", ["whoami"], { DAOWEI_KEY: "", XDG_CONFIG_HOME: "/nowhere" }],
    [
      2,
      "neither file nor headcounts",
      ["batch", "create", ...year, "--policy", "p", "--title", "t"],
      {},
    ],
    [3, "no answer", ["whoami"], { DAOWEI_URL: "http://127.0.0.1:1" }],
    [4, "the key opens nothing", ["whoami"], { DAOWEI_KEY: `dw_demo_${"a".repeat(43)}` }],
  ])("%i when %s", async (code, _, args, env) => {
    const { exitCode, stdout, stderr } = await runCli(args, {
      env: { DAOWEI_URL: served.url, DAOWEI_KEY: key, ...env },
    });
    expect([exitCode, stdout]).toEqual([code, ""]);
    expect(stderr).not.toBe("");
    expect(stderr).not.toContain(key);
  });
});

test("webhook listen prints an event whose signature holds, and refuses any other", async () => {
  const secret = `whsec_${Buffer.from("a secret for this test alone").toString("base64")}`;
  const secretFile = path.join(folder, "secret");
  writeFileSync(secretFile, secret);
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const child = spawn(
    process.execPath,
    [
      path.join(import.meta.dirname, "../main.ts"),
      "webhook",
      "listen",
      "--port",
      String(port),
      "--secret-file",
      secretFile,
    ],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk.toString();
  });
  await new Promise((resolve) => child.stderr.once("data", resolve));
  const event = {
    type: "batch.submitted",
    id: crypto.randomUUID(),
    version: 1,
    occurredAt: "2026-01-01T00:00:00.000Z",
    object: "batch",
    objectId: crypto.randomUUID(),
    placeCode: "450000",
  } as const;
  const { body, headers } = await signTestWebhook(event, secret);
  const send = (text: string) =>
    fetch(`http://127.0.0.1:${port}`, { method: "POST", headers, body: text });
  expect((await send(body)).status).toBe(204);
  expect((await send(body.replace("450000", "460000"))).status).toBe(401);
  expect(JSON.parse(printed)).toEqual(event);
  child.kill();
});
