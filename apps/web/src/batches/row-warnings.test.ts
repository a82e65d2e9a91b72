import { expect, test } from "vitest";
import { cell } from "./grid-cell.fixture.ts";
import type { GridRow } from "./grid-model.ts";
import { rowWarnings } from "./row-warnings.ts";

const transfer = cell("central", "100", "a");
const place: GridRow = {
  kind: "place",
  key: "451423",
  city: null,
  name: "龙州县",
  cityProper: false,
  indent: 0,
  heads: "405116",
  cells: [{ amountFen: 100n, transfers: [transfer] }, null],
  totalFen: 100n,
  legalFen: 100n,
  moved: null,
  percent: null,
};

test("a row of which nothing stands out warns of nothing, and neither does a sum", () => {
  expect(rowWarnings(place)).toEqual([]);
  expect(rowWarnings({ ...place, kind: "subtotal", percent: "90" })).toEqual([]);
});

test("a row says in words that heads moved, a text is unconfirmed, only a share is paid, an amount is held", () => {
  const warned = rowWarnings({
    ...place,
    moved: { from: "379322", to: "405116" },
    percent: "90",
    cells: [{ amountFen: 100n, transfers: [{ ...transfer, unconfirmed: true, held: true }] }],
  });
  expect(warned).toHaveLength(4);
  expect(warned[0]).toContain("+6.8%");
  expect(warned[2]).toContain("90%");
});
