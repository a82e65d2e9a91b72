import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { afterEach, beforeEach, expect, test } from "vitest";

import { clearLeftBehind, ownFolder, processesIn, removeOwnFolder } from "./left-behind.ts";

let under: string;
let folder: string;
beforeEach(() => {
  under = mkdtempSync(path.join(os.tmpdir(), "daowei-left-"));
  folder = mkdtempSync(path.join(under, "run-"));
  for (const open of [under, folder]) chmodSync(open, 0o755);
});
afterEach(() => {
  removeOwnFolder(folder);
  removeOwnFolder(under);
});

const module = (name: string) => JSON.stringify(new URL(name, import.meta.url).href);

/** A run that makes the folder its own, starts a PostgreSQL in it and says so. */
function run(held: "held" | "") {
  const script = `
    const { ownFolder } = await import(${module("left-behind.ts")});
    const { startChild } = await import(${module("daowei-child.ts")});
    ownFolder(${JSON.stringify(folder)});
    const child = startChild(${JSON.stringify(path.join(folder, "postgres"))}${held === "" ? "" : ', "held"'});
    console.log("starts", child.process.pid);
    await child.said();
    console.log("up");
    setInterval(() => {}, 1000);`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

type Run = ReturnType<typeof run>;

async function untilItSays(word: string, { stdout }: Run): Promise<string> {
  for await (const chunk of stdout.iterator({ destroyOnReturn: false })) {
    const line = String(chunk);
    if (line.includes(word)) return line;
  }
  throw new Error(`the run ended before it said ${word}`);
}

async function kill(killed: Run): Promise<void> {
  killed.kill("SIGKILL");
  await once(killed, "exit");
}

async function untilNothingRuns(): Promise<readonly number[]> {
  for (let round = 0; round < 300 && processesIn(folder).length > 0; round += 1) await sleep(100);
  return processesIn(folder);
}

test.each([0, 150, 400, 800, 1_500])(
  "a run killed %i ms after it began to set up leaves no PostgreSQL",
  async (millis) => {
    const killed = run("held");
    await untilItSays("starts", killed);
    await sleep(millis);
    await kill(killed);
    expect(await untilNothingRuns()).toEqual([]);
  },
  60_000,
);

test("what a run left that was killed with the keeper of its PostgreSQL is ended and removed by the next one", async () => {
  const killed = run("");
  const [, keeper] = (await untilItSays("starts", killed)).trim().split(" ");
  await untilItSays("up", killed);
  await kill(killed);
  process.kill(Number(keeper?.split("\n")[0]), "SIGKILL");
  expect(processesIn(folder).length).toBeGreaterThan(0);
  const next = mkdtempSync(path.join(under, "next-"));
  ownFolder(next);
  expect(await untilNothingRuns()).toEqual([]);
  expect(existsSync(folder)).toBe(false);
  removeOwnFolder(next);
});

test("folders of who still lives, and of nobody, are let be", () => {
  ownFolder(folder);
  writeFileSync(path.join(under, "of-nobody"), "");
  expect(clearLeftBehind(under)).toEqual([]);
  expect(existsSync(folder)).toBe(true);
  expect(existsSync(path.join(under, "of-nobody"))).toBe(true);
});
