import type { BatchRows } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import type { z } from "zod";
import { cell } from "./grid-cell.fixture.ts";
import { gridModel, roundingShows, unfoldedRows, withTotals } from "./grid-model.ts";

type Rows = z.infer<typeof BatchRows>;

const batch: Rows = {
  rows: [
    {
      placeCode: "451423",
      placeName: "龙州县",
      parentCode: "451400",
      parentName: "崇左市",
      heads: "100000",
      cells: [cell("central", "4880000000", "a"), cell("county", "305000000", "b")],
      totalFen: "5185000000",
      legalFen: null,
      advancePercent: null,
      moved: null,
    },
  ],
  subtotals: [
    {
      placeCode: "451400",
      placeName: "崇左市",
      heads: "100000",
      byLevel: [
        { level: "county", amountFen: "305000000" },
        { level: "central", amountFen: "4880000000" },
      ],
      totalFen: "5185000000",
      legalFen: null,
    },
  ],
  totals: [
    { level: "county", amountFen: "305000000" },
    { level: "central", amountFen: "4880000000" },
  ],
  totalFen: "5185000000",
  legalFen: null,
  heads: "100000",
};

test("the total comes first, then each city's subtotal, then its places; levels in their own order", () => {
  const { levels, rows } = gridModel(batch);
  expect(levels).toEqual(["central", "county"]);
  expect(rows.map(({ kind, name }) => [kind, name])).toEqual([
    ["total", ""],
    ["subtotal", "崇左市"],
    ["place", "龙州县"],
  ]);
  expect(rows[2]?.cells.map((found) => found?.transfers[0]?.transferId)).toEqual(["a", "b"]);
});

test("a word on rounding is due exactly when the rounded parts stop adding up", () => {
  expect(roundingShows(gridModel(batch).rows)).toBe(false);
  const halves = structuredClone(batch);
  const [row] = halves.rows;
  if (row === undefined) throw new Error("no row");
  row.cells = [cell("central", "5000", "a"), cell("county", "5000", "b")];
  row.totalFen = "10000";
  expect(roundingShows(gridModel(halves).rows)).toBe(true);
});

test("a city that is folded away keeps its subtotal, and the total stays what it was", () => {
  const { rows } = gridModel(batch);
  const left = unfoldedRows(rows, new Set(["451400"]));
  expect(left.map(({ kind }) => kind)).toEqual(["total", "subtotal"]);
  expect(left.map(({ totalFen }) => totalFen)).toEqual([5_185_000_000n, 5_185_000_000n]);
  expect(unfoldedRows(rows, new Set(["450100"]))).toEqual(rows);
});

test("the total stands last when that is wanted, and nothing else moves", () => {
  const { rows } = gridModel(batch);
  expect(withTotals(rows, "first")).toEqual(rows);
  expect(withTotals(rows, "last").map(({ kind }) => kind)).toEqual(["subtotal", "place", "total"]);
});
