import { loadLibrary } from "@daowei/policies";
import { testFolder } from "@daowei/server/testing";
import type { TestFolder } from "@daowei/server/testing";
import { afterAll, beforeAll, expect, test } from "vitest";

import { defects } from "./defects.ts";
import { makeDemonstration } from "./demonstration.ts";
import type { Demonstration } from "./demonstration.ts";
import { makeProgram } from "./program.ts";
import type { Program } from "./program.ts";
import { trySeeds } from "./seeds.ts";
import type { TrialReport } from "./trial.ts";

let folder: TestFolder;
let sound: Program;
let demonstration: Demonstration;
beforeAll(async () => {
  folder = testFolder();
  sound = await makeProgram(folder.path);
  demonstration = await makeDemonstration(sound);
});
afterAll(async () => {
  await demonstration.end();
  await folder.clear();
});

async function reportsOf(seeds: readonly number[], program: Program): Promise<TrialReport[]> {
  const reports: TrialReport[] = [];
  const ground = { demonstration, program, library: loadLibrary() };
  for await (const report of trySeeds(seeds, ground)) reports.push(report);
  return reports;
}

test("a store holds whatever is done to its servers", async () => {
  const reports = await reportsOf([1, 2, 3], sound);
  for (const report of reports) {
    expect(report).toMatchObject({ complaints: [] });
    expect(report.acknowledged).toBeGreaterThan(0);
    expect(report.lives).toBeGreaterThan(0);
  }
});

test("a server that forgets the keys of acts does not pass", async () => {
  const defect = defects.find(({ name }) => name === "forgotten-keys");
  const reports = await reportsOf([1, 2], await makeProgram(folder.path, defect));
  const kinds = reports.flatMap(({ complaints }) => complaints.map(({ kind }) => kind));
  expect(kinds.some((kind) => defect?.seenAs.includes(kind))).toBe(true);
});
