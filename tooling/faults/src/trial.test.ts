import { loadLibrary } from "@daowei/policies";
import { afterAll, beforeAll, expect, test } from "vitest";

import { makeDemonstration } from "./demonstration.ts";
import type { Demonstration } from "./demonstration.ts";
import { tryOut } from "./trial.ts";

let demonstration: Demonstration;
beforeAll(async () => {
  demonstration = await makeDemonstration();
});
afterAll(() => demonstration.drop());

test.each([1, 3])("a store holds whatever is done to its servers: seed %i", async (seed) => {
  const report = await tryOut(seed, { demonstration, library: loadLibrary() });
  expect(report).toMatchObject({ complaints: [] });
  expect(report.acknowledged).toBeGreaterThan(0);
  expect(report.lives).toBeGreaterThan(0);
});
