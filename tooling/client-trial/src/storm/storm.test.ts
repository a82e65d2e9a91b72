import { expect, test } from "vitest";

import { storm } from "./storm.ts";

test("through a line that drops, delays, cuts and resets, each write has exactly one effect", async () => {
  const report = await storm({ calls: 400, abreast: 8, seed: 20 });
  expect(report.complaints).toEqual([]);
  expect(report.writes).toBe(80);
  expect(report.effects).toEqual({ versions: 80, lines: 80, keys: 80 });
  expect(report.attempts).toBeGreaterThan(report.calls);
  expect(report.replayed).toBeGreaterThan(0);
});
