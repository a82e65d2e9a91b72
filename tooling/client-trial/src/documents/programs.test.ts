import { spawn } from "node:child_process";
import { copyFileSync, readdirSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { compilers, installOutside } from "@daowei/client/outside";
import type { Outside } from "@daowei/client/outside";
import { issueKey, launchWell, testFolder } from "@daowei/server/testing";
import type { Launched } from "@daowei/server/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

import { examples } from "./composed.ts";
import { exampleOf } from "./every-kind.ts";
import { runProgram } from "./run-program.ts";

const samples = join(import.meta.dirname, "../../../../samples");
const nodeTypes = join(import.meta.dirname, "../../node_modules/@types");
const names = readdirSync(examples);
const data = testFolder();

let outside: Outside;
let server: Launched;
let key: string;

beforeAll(async () => {
  outside = installOutside();
  for (const name of names) copyFileSync(join(examples, name), join(outside.folder, name));
  server = await launchWell(["--port", "0", "--demo", "--data", data.path]);
  const scopes = ["read", "headcounts.write", "drafts.write", "submit"] as const;
  ({ text: key } = await issueKey(server.url, { scopes }));
}, 300_000);
afterAll(async () => {
  await data.clear();
  outside.clear();
});

const run = (...words: readonly string[]) =>
  runProgram(outside.folder, { url: server.url, key }, words);

test.each(Object.entries(compilers))("they are sound for TypeScript %s", (_, compiler) => {
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: "ES2024",
    lib: ["ES2024"],
    module: "NodeNext",
    allowImportingTsExtensions: true,
    typeRoots: [nodeTypes],
    types: ["node"],
  };
  outside.write("tsconfig.json", JSON.stringify({ compilerOptions, include: names }));
  expect(outside.run(process.execPath, compiler, "-p", ".")).toBe("");
});

test.each(["quick-start.ts", "quick-start.mjs"])(
  "%s says for whom it acts and what has arrived",
  async (name) => {
    copyFileSync(join(examples, "quick-start.ts"), join(outside.folder, name));
    const { status, said } = await run(name);
    expect(said).toContain("demo: for 经办甲, 自治区财政厅; scopes read");
    expect(said).toMatch(/due [\d,]+\.\d\d yuan, arrived [\d,]+\.\d\d yuan/);
    expect(said).toContain("防城港市");
    expect(status).toBe(0);
  },
);

test("overdue transfers are followed to the sentence that they rest on", async () => {
  const { status, said } = await run("follow-arrivals.ts");
  expect(said).toMatch(/owes [\d,]+\.\d\d 万元 since 2022-09-30/);
  expect(said).toContain("the same today: true");
  expect(status).toBe(0);
});

test("refusals are told apart by their kinds", async () => {
  const { status, said } = await run("handle-refusals.ts");
  expect(said).toMatch(/^refused: not_found, request [\w-]{36}$/m);
  expect(said).toMatch(/^covered by batch 2022-\d+$/m);
  expect(status).toBe(0);
});

test("a doubt is settled by the note that was written first", async () => {
  const { status, said } = await run("settle-doubt.ts");
  expect(said).toMatch(/海城区 is in batch 2022-\d+ already/);
  expect(status).toBe(0);
});

test("every attempt can be watched", async () => {
  const { status, said } = await run("watch-calls.ts");
  expect(said).toContain("→ deadlines.list, attempt 1");
  expect(said).toContain("← deadlines.list: done (200, request 36 characters)");
  expect(said).toMatch(/true\s*$/);
  expect(status).toBe(0);
});

test("headcounts are pushed, what is owed is shown, and a batch is handed in for review", async () => {
  const file = readdirSync(samples).find((name) => name.endsWith(".csv")) ?? "";
  const { status, said } = await run("push-and-submit.ts", join(samples, file));
  expect(said).toMatch(/central: 人民币/);
  expect(said).toMatch(/batch [\w-]{36} is submitted/);
  expect(status).toBe(0);
});

test("a workbook of Excel is checked and kept, and the second time known as the same", async () => {
  const workbook = join(samples, readdirSync(samples).find((name) => name.endsWith(".xlsx")) ?? "");
  const first = await run("import-workbook.ts", workbook);
  expect(first.said).toMatch(/^\d+ persons in \d+ places$/m);
  expect(first.said).toMatch(/^version [\w-]{36}$/m);
  expect((await run("import-workbook.ts", workbook)).said).toMatch(/is version \d+ already$/m);
});

test("a job at night hears of every transfer once, and then of those that changed", async () => {
  const [, all = ""] = /(\d+) of \1 changed/.exec((await run("nightly-sync.ts")).said) ?? [];
  expect(Number(all)).toBeGreaterThan(10);
  expect((await run("nightly-sync.ts")).said).toBe(`0 of ${all} changed\n`);
});

test("a widget shows a browser the rates of places, and nothing of the key", async () => {
  const port = await freePort();
  const { PATH } = process.env;
  const env = { PATH, PORT: String(port), DAOWEI_URL: server.url, DAOWEI_KEY: key };
  const widget = spawn(process.execPath, ["widget-server.ts"], { cwd: outside.folder, env });
  await once(createInterface({ input: widget.stdout }), "line");
  const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
  widget.kill();
  await once(widget, "close");
  expect(page).toMatch(/<th scope="row">防城港市<\/th><td>[\d,]+\.\d\d<\/td><td>[\d.]+%<\/td>/);
  expect(page).not.toContain("dw_demo_");
});

test("a refusal of the running server has the shape that its example shows", async () => {
  const json = { "content-type": "application/json" };
  const shown = { authorization: `Bearer ${key}` };
  const post = (headers: Record<string, string>) => ({ method: "POST", headers, body: "{}" });
  const asked = {
    not_found: [`batches/${crypto.randomUUID()}`, { headers: shown }],
    malformed_input: ["batches", post({ ...shown, ...json })],
    method_refused: ["whoami", post({ ...shown, ...json })],
    key_not_valid: ["whoami", { headers: { authorization: "Bearer dw_demo_" } }],
    not_signed_in: ["whoami", {}],
    origin_refused: ["batches", post(json)],
    content_type_refused: ["batches", post(shown)],
    method_not_allowed: ["batches", { method: "PUT", headers: shown }],
  } as const;
  for (const [kind, [path, init]] of Object.entries(asked)) {
    const answer: unknown = await (await fetch(`${server.url}/api/v1/${path}`, init)).json();
    expect([kind, shapeOf(answer)]).toEqual([kind, shapeOf(exampleOf(kind as keyof typeof asked))]);
  }
});

/** Names and types, of lists those of the first. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shapeOf);
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, shapeOf(one)]));
}

test("a receiver takes what is signed, once, and turns away what is not", async () => {
  const port = await freePort();
  const { PATH } = process.env;
  const secret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
  const env = { PATH, PORT: String(port), DAOWEI_WEBHOOK_SECRETS: secret };
  const where = { cwd: outside.folder, env };
  const receiver = spawn(process.execPath, ["receive-webhooks.ts"], where);
  const lines: string[] = [];
  const reader = createInterface({ input: receiver.stdout });
  reader.on("line", (line) => lines.push(line));
  await once(reader, "line");
  const sender = spawn(process.execPath, ["try-receiver.ts"], where);
  const sent: string[] = [];
  createInterface({ input: sender.stdout }).on("line", (line) => sent.push(line));
  await once(sender, "close");
  receiver.kill();
  await once(receiver, "close");
  expect(sent).toEqual(["genuine: 204", "once more: 204", "forged: 401"]);
  expect(lines).toEqual([
    "listening",
    expect.stringMatching(/^batch\.issued: ask for batch [\w-]{36}$/),
    "not from daowei: signature_wrong",
  ]);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  server.close();
  await once(server, "close");
  return address.port;
}
