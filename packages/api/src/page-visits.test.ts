import { afterAll, beforeAll, expect, test } from "vitest";
import { type GuangxiOffice, openGuangxi } from "./guangxi-office.fixture.ts";

let here: GuangxiOffice;
beforeAll(async () => {
  here = await openGuangxi();
}, 120_000);
afterAll(() => here.office.close());

const visit = {
  route: "/batches/$batchId",
  browser: "Chrome 128",
  largestPaintMs: 900,
  slowestInteractionMs: null,
  shiftThousandths: 4,
  longestTaskMs: 0,
};

test("what pages measured comes back by page, as values that were measured", async () => {
  const { performance } = here.callAs(here.team.preparer);
  for (let one = 1; one <= 20; one += 1)
    await performance.noteVisit({ ...visit, largestPaintMs: one * 100 });
  await performance.noteVisit({ ...visit, route: "/", browser: "Firefox 130" });
  const seen = await here.callAs(await here.office.hire("administrator")).performance.visits({
    days: 7,
  });
  expect(seen).toMatchObject({ keptDays: 30, visits: 21 });
  expect(seen.routes).toEqual([
    {
      route: "/batches/$batchId",
      visits: 20,
      largestPaintMs: { p50: 1000, p75: 1500, p95: 1900 },
      slowestInteractionMs: null,
      shiftThousandths: { p50: 4, p75: 4, p95: 4 },
      longestTaskMs: { p50: 0, p75: 0, p95: 0 },
    },
    {
      route: "/",
      visits: 1,
      largestPaintMs: { p50: 900, p75: 900, p95: 900 },
      slowestInteractionMs: null,
      shiftThousandths: { p50: 4, p75: 4, p95: 4 },
      longestTaskMs: { p50: 0, p75: 0, p95: 0 },
    },
  ]);
  expect(seen.browsers).toEqual([
    { browser: "Chrome 128", visits: 20 },
    { browser: "Firefox 130", visits: 1 },
  ]);
});

test.each([
  { route: "/batches/01a20322-ccb2-73ca-abc7-e2b85f39fd72" },
  { route: "/batches?place=450000" },
  { route: "https://example.org/" },
  { browser: "Mozilla/5.0 (X11; Linux x86_64)" },
  { largestPaintMs: 600_001 },
  { largestPaintMs: -1 },
  { userId: "somebody" },
])(
  "nothing is kept that could name a document or a person, or that nobody measured: %o",
  async (wrong) => {
    const { performance } = here.callAs(here.team.preparer);
    await expect(performance.noteVisit({ ...visit, ...wrong })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  },
);
