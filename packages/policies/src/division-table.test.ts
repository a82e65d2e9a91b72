import { expect, test } from "vitest";
import { parseDivisionTable } from "./division-table.ts";

const parse = (text: string) => parseDivisionTable({ file: "x.csv", text }, ["code", "name"]);

test("a table is read row by row", () => {
  expect(parse("code,name\n450102,兴宁区\n450103,\n")).toEqual([
    { code: "450102", name: "兴宁区" },
    { code: "450103", name: "" },
  ]);
  expect(parse("code,name\n")).toEqual([]);
});

test.each([
  ["code\n450102\n", /x\.csv:1: .*code,name.*found code/u],
  ["\u{FEFF}code,name\n", /x\.csv:1/u],
  ["code,name\n450102\n", /x\.csv:2: .*2 plain cells.*450102/u],
  ["code,name\n450102,a\n450103,b,c\n", /x\.csv:3/u],
  ["code,name\n450102,a\n\n450103,b\n", /x\.csv:3/u],
  ['code,name\n450102,"a"\n', /x\.csv:2/u],
  ["code,name\n450102,a\r\n", /x\.csv:2/u],
])("%j stops the reading at its line", (text, message) => {
  expect(() => parse(text)).toThrow(message);
});
