import { expect, test } from "vitest";

import { faultsOf } from "./judge.ts";
import { simulate } from "./simulate.ts";

test("a year with kills, pauses, jumps of the clock and three days without any worker: every reminder once, to who held the post, none after the money", async () => {
  const simulated = await simulate({ seed: 7, counties: 31, workers: 2 });
  expect(faultsOf(simulated)).toEqual([]);
  expect(simulated.sent).toBe(simulated.expected);
  expect(simulated.expected).toBeGreaterThan(500);
});
