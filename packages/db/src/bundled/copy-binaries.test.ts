import { appendFileSync, chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { prepareBinaries } from "./binaries.ts";
import { copyBinaries, isWholeCopy } from "./copy-binaries.ts";
import { chooseRunAs } from "./run-as.ts";
import { runTool } from "./tool.ts";

let folder: string;
let closed: string;
const runAs = chooseRunAs();

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "daowei-binaries-"));
  chmodSync(folder, 0o755);
  const systemFolder = path.join(folder, "system");
  const { postgres } = prepareBinaries({ systemFolder, runAs, onProgress: () => undefined });
  closed = path.join(folder, "closed", "native");
  mkdirSync(path.dirname(closed), { mode: 0o700 });
  cpSync(path.dirname(path.dirname(postgres)), closed, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a copy runs for the user that cannot enter the folder it was copied from", async () => {
  const copy = path.join(folder, "copy");
  copyBinaries(closed, copy);
  expect(isWholeCopy(closed, copy)).toBe(true);
  const file = path.join(copy, "bin", "postgres");
  const outcome = await runTool({ file, args: ["--version"], cwd: copy, runAs });
  expect(outcome).toEqual({
    code: 0,
    output: expect.stringMatching(/^postgres \(PostgreSQL\) 18/),
  });
});

test("a copy with a file missing or changed is no copy, and is made anew", () => {
  const copy = path.join(folder, "broken");
  copyBinaries(closed, copy);
  rmSync(path.join(copy, "bin", "initdb"));
  expect(isWholeCopy(closed, copy)).toBe(false);
  copyBinaries(closed, copy);
  expect(isWholeCopy(closed, copy)).toBe(true);
  appendFileSync(path.join(copy, "bin", "postgres"), "x");
  expect(isWholeCopy(closed, copy)).toBe(false);
});
