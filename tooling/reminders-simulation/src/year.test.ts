import { civilDate } from "@daowei/domain/time";
import { expect, test } from "vitest";

import { faultsOf } from "./judge.ts";
import { simulate } from "./simulate.ts";

test("a year with kills, pauses, jumps of the clock and three days without any worker: every reminder once, to who held the post, none after the money", async () => {
  // Ten weeks of it, over two of the due dates: the whole year is for the command.
  const days = { from: civilDate("2022-09-12"), until: civilDate("2022-11-20") };
  const simulated = await simulate({ seed: 7, counties: 31, workers: 2, days });
  expect(faultsOf(simulated)).toEqual([]);
  expect(simulated.sent).toBe(simulated.expected);
  expect(simulated.expected).toBeGreaterThan(200);
});
