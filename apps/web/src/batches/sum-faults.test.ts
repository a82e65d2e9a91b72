import type { BatchRows } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import type { z } from "zod";
import { cell } from "./grid-cell.fixture.ts";
import { sumFaults } from "./sum-faults.ts";

type Rows = z.infer<typeof BatchRows>;

const sums = [
  { level: "central" as const, amountFen: "7000" },
  { level: "county" as const, amountFen: "300" },
];

function batch(): Rows {
  const place = { parentCode: "451400", parentName: "崇左市" };
  return {
    rows: [
      {
        placeCode: "451400",
        placeName: "崇左市",
        parentCode: null,
        parentName: null,
        heads: "20",
        cells: [cell("central", "2000", "c")],
        totalFen: "2000",
        legalFen: null,
        advancePercent: null,
        moved: null,
      },
      {
        ...place,
        placeCode: "451423",
        placeName: "龙州县",
        heads: "100",
        cells: [cell("central", "5000", "a"), cell("county", "300", "b")],
        totalFen: "5300",
        legalFen: null,
        advancePercent: null,
        moved: null,
      },
    ],
    subtotals: [
      {
        placeCode: "451400",
        placeName: "崇左市",
        heads: "120",
        byLevel: structuredClone(sums),
        totalFen: "7300",
        legalFen: null,
      },
    ],
    totals: structuredClone(sums),
    totalFen: "7300",
    legalFen: null,
    heads: "120",
  };
}

/** What is found when one thing was changed on the way. */
function found(change: (rows: Rows) => void): readonly string[] {
  const corrupted = batch();
  change(corrupted);
  return sumFaults(corrupted).map(({ of, name }) => `${of} ${name}`.trim());
}

test("a table whose sums hold has no fault, a city's own row within its subtotal", () => {
  expect(found(() => undefined)).toEqual([]);
});

test("one fen more in one cell is found in its row, its subtotal, its column and the total", () => {
  expect(
    found(({ rows }) => {
      const [, county] = rows;
      if (county?.cells[1] === undefined) throw new Error("no cell");
      county.cells[1].amountFen = "301";
    }),
  ).toEqual(["row 龙州县", "subtotal 崇左市", "subtotal 崇左市", "level county", "total"]);
});

test("a row that is lost on the way is found, its heads too", () => {
  expect(found(({ rows }) => void rows.shift())).toEqual([
    "subtotal 崇左市",
    "subtotal 崇左市",
    "level central",
    "total",
    "heads",
  ]);
});

test("two levels that changed places are found although the total still holds", () => {
  expect(
    found(({ totals }) => {
      const [central, county] = totals;
      if (central === undefined || county === undefined) throw new Error("no level");
      [central.amountFen, county.amountFen] = [county.amountFen, central.amountFen];
    }),
  ).toEqual(["level central", "level county"]);
});

test("a total off by a fen is found from its rows and from its levels", () => {
  expect(found((rows) => void (rows.totalFen = "7301"))).toEqual(["total", "levels"]);
});

test("what is owed before a share of it is paid ahead is added up again too", () => {
  const shared = (rows: Rows, legalFen: string) => {
    for (const row of rows.rows) for (const one of row.cells) one.legalFen = `${one.amountFen}0`;
    rows.legalFen = legalFen;
  };
  expect(found((rows) => shared(rows, "73000"))).toEqual([]);
  expect(found((rows) => shared(rows, "73001"))).toEqual(["legal"]);
});
