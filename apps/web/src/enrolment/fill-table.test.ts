import { expect, test } from "vitest";
import { columnSum, isBlockOfHeads, pasteBlock, readPasted, withCell } from "./fill-table.ts";

test("a block copied from a spreadsheet is read cell by cell, with quotes, line ends and empty cells", () => {
  expect(readPasted("1\t2\r\n3\t\r\n")).toEqual([
    ["1", "2"],
    ["3", ""],
  ]);
  expect(readPasted('"甲\n乙"\t"他说""好"""\n5\t6')).toEqual([
    ["甲\n乙", '他说"好"'],
    ["5", "6"],
  ]);
  expect(readPasted("7")).toEqual([["7"]]);
  expect(readPasted("\t8")).toEqual([["", "8"]]);
});

test("a block goes where one stands, and what lies beyond the edge is counted", () => {
  const empty = [
    ["", ""],
    ["", ""],
  ];
  expect(pasteBlock(empty, { row: 0, column: 0 }, readPasted("1\t2\n3\t4"))).toEqual({
    cells: [
      ["1", "2"],
      ["3", "4"],
    ],
    beyond: 0,
  });
  expect(pasteBlock(empty, { row: 1, column: 1 }, readPasted("1\t2\n3\t4"))).toEqual({
    cells: [
      ["", ""],
      ["", "1"],
    ],
    beyond: 3,
  });
});

test("numbers are a block, a table with headings or names is not", () => {
  expect(isBlockOfHeads(readPasted("1,234\t5\n\t7"))).toBe(true);
  expect(isBlockOfHeads(readPasted("兴宁区\t5"))).toBe(false);
  expect(isBlockOfHeads(readPasted("地区\t居民\n兴宁区\t5"))).toBe(false);
});

test("a column is summed in whole numbers, and says nothing while something in it is none", () => {
  const cells = withCell([["1,234"], [""], ["5"]], { row: 1, column: 0 }, "6");
  expect(columnSum(cells, 0)).toBe(1245n);
  expect(columnSum([["1.5"], ["2"]], 0)).toBeNull();
});
