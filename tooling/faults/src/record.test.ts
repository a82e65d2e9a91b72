import { testFolder } from "@daowei/server/testing";
import { expect, test } from "vitest";

import { complaint } from "./complaint.ts";
import type { Complaint } from "./complaint.ts";
import { keepRecord, linesOf, readRecords, recordOf, sumOf } from "./record.ts";

const tried = { commit: "abc", program: "p" };

function report(seed: number, complaints: readonly Complaint[] = []) {
  const counts = {
    lives: 4,
    acknowledged: 33,
    indefinite: 2,
    refused: 1,
    livenessMillis: 10 * seed,
  };
  return {
    seed,
    ...counts,
    millis: 1_000,
    faults: ["kill", "pause"] as const,
    complaints,
    words: "",
  };
}

test("what several runs wrote adds up, and a seed that was tried twice counts once, by its worse outcome", async () => {
  const folder = testFolder();
  const bad = [complaint("lost", "an act"), complaint("lost", "another")];
  const reports = [report(1), report(2), report(2, bad), report(2), report(3)];
  for (const one of reports) keepRecord(folder.path, recordOf(one, tried));
  const sum = sumOf(readRecords(folder.path));
  await folder.clear();
  expect(sum).toMatchObject({
    seeds: 3,
    firstSeed: 1,
    lastSeed: 3,
    acknowledged: 99,
    faultsInAll: 6,
    faults: { kill: 3, pause: 3, "fill-disk": 0 },
    complaints: { lost: 2, doubled: 0, stuck: 0 },
    seedsThatDoNotHold: [2],
    longestLivenessMillis: 30,
  });
  expect(linesOf(sum)[0]).toBe("3 seeds (1 to 3) at abc: 1 do not hold (2): lost 2");
});

test("a seed says something of the server alone that it was tried on", () => {
  const records = [recordOf(report(1), tried), recordOf(report(1), { ...tried, program: "q" })];
  expect(sumOf(records).seeds).toBe(2);
});

test("nothing recorded is said to be nothing", () => {
  expect(linesOf(sumOf([]))).toEqual(["no seed yet"]);
});
