import type { BatchRow } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { cell } from "../batches/grid-cell.fixture.ts";
import { besideLastYear as besideAnyYear, type LastYear } from "./last-year.ts";

const besideLastYear = (...asked: [BatchRow[], ReturnType<typeof owed>[]]): LastYear | null =>
  besideAnyYear(...asked, 10);

const row = (placeCode: string, central: string, legalFen: string | null = null): BatchRow => ({
  placeCode,
  placeName: placeCode,
  parentCode: null,
  parentName: null,
  heads: "1",
  cells: [{ ...cell("central", central, placeCode), legalFen }],
  totalFen: central,
  legalFen,
  advancePercent: null,
  moved: null,
});
const owed = (placeCode: string, legalFen: string) => ({
  placeCode,
  level: "central" as const,
  legalFen,
});

test("what is owed, not the share that is paid ahead, stands beside last year's amounts of the same places", () => {
  const compared = besideLastYear(
    [row("450102", "900", "1000"), row("450103", "50")],
    [owed("450102", "1000"), owed("450999", "7")],
  );
  expect(compared?.total).toEqual({ now: 1050n, before: 1000n, notable: false });
  expect(compared?.byLevel).toEqual([
    { level: "central", now: 1050n, before: 1000n, notable: false },
  ]);
  const added = compared?.byPlace.find(({ placeCode }) => placeCode === "450103");
  expect(added).toMatchObject({ now: 50n, before: null, notable: false });
});

test("a difference is notable from just above what the office allows, either way, and comes first", () => {
  const notable = (now: string) =>
    besideLastYear(
      [row("450102", "1"), row("450103", now)],
      [owed("450102", "1"), owed("450103", "1000")],
    )?.byPlace[0]?.placeCode === "450103";
  expect([notable("1100"), notable("1101"), notable("900"), notable("899")]).toEqual([
    false,
    true,
    false,
    true,
  ]);
});

test("where the year before owed nothing for any of the places there is nothing to compare", () => {
  expect(besideLastYear([row("450102", "1")], [owed("450999", "7")])).toBeNull();
});
