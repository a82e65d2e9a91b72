import { expect, test } from "vitest";
import { filteredLines } from "./filter-lines.ts";
import { headcountTable } from "./headcount-table.ts";

const row = (placeCode: string, heads: string) => ({
  placeCode,
  placeName: `县${placeCode}`,
  parentCode: `${placeCode.slice(0, 4)}00`,
  parentName: `市${placeCode.slice(0, 4)}`,
  insuredClass: "resident",
  heads,
  previousHeads: null,
});
const { lines } = headcountTable(
  [row("450102", "100"), row("450103", "120"), row("450202", "100")],
  [row("450102", "100"), row("450103", "100"), row("450202", "100")],
  5,
);
const keysOf = (filter: Parameters<typeof filteredLines>[1]) =>
  filteredLines(lines, filter).map(({ key }) => key);

test("without a filter every line stands", () => {
  expect(filteredLines(lines, {})).toEqual(lines);
});

test("a place that fits stands under its city's 小计; a city without one goes, and 合计 stays the whole version's", () => {
  expect(keysOf({ text: "450202" })).toEqual(["total", "s450200", "450202"]);
  expect(keysOf({ city: "450100" })).toEqual(["total", "s450100", "450102", "450103"]);
  expect(filteredLines(lines, { text: "450202" })[0]?.heads).toBe(320n);
});

test("what moved by more than the limit is found, and nothing where nothing fits", () => {
  expect(keysOf({ changed: "yes" })).toEqual(["total", "s450100", "450103"]);
  expect(keysOf({ changed: "yes", city: "450200" })).toEqual(["total"]);
});
