import { expect, test } from "vitest";
import type { GridRow } from "./grid-model.ts";
import { rangeBetween, stretched, sumOf, tsvOf } from "./grid-range.ts";

const cell = (amountFen: bigint) => ({ amountFen, transfers: [] });
const row = (name: string, cells: GridRow["cells"]) => ({ key: name, name, cells }) as GridRow;
const rows = [
  row("合计", [cell(300_00n), cell(30_05n)]),
  row("示例县甲", [cell(100_00n), cell(10_05n)]),
  row("=示例县乙", [cell(200_00n), null]),
];
const words = {
  place: "地区",
  levels: ["中央", "县"],
  nameOf: ({ name }: GridRow) => name,
  amount: (fen: bigint) => `${fen / 100n}.${(fen % 100n).toString().padStart(2, "0")}`,
};
const at = (rowIndex: number, column: number) => ({ row: rowIndex, column });

test("one amount is copied alone, exact and without separators", () => {
  expect(tsvOf(rows, rangeBetween(at(1, 1), at(1, 1)), words)).toBe("10.05");
});

test("several are copied with the names of their rows and columns; a name is never a formula", () => {
  expect(tsvOf(rows, rangeBetween(at(2, 1), at(1, 0)), words)).toBe(
    "地区\t中央\t县\r\n示例县甲\t100.00\t10.05\r\n'=示例县乙\t200.00\t",
  );
});

test("the chosen amounts add up, whichever corner came first", () => {
  expect(sumOf(rows, rangeBetween(at(1, 0), at(2, 1)))).toEqual({ count: 3, fen: 310_05n });
  expect(sumOf(rows, rangeBetween(at(2, 1), at(1, 0)))).toEqual({ count: 3, fen: 310_05n });
});

test("a selection does not leave the grid", () => {
  const size = { rows: 3, columns: 2 };
  expect(stretched(at(0, 1), { rows: -1, columns: 1 }, size)).toEqual(at(0, 1));
  expect(stretched(at(1, 0), { rows: 1, columns: 0 }, size)).toEqual(at(2, 0));
});
