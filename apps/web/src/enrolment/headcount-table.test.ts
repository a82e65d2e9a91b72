import { expect, test } from "vitest";
import { headcountTable } from "./headcount-table.ts";

const row = (
  placeCode: string,
  insuredClass: string,
  heads: string,
  previousHeads: string | null = null,
) => ({
  placeCode,
  placeName: `县${placeCode}`,
  parentCode: `${placeCode.slice(0, 4)}00`,
  parentName: `市${placeCode.slice(0, 4)}`,
  insuredClass,
  heads,
  previousHeads,
});

test("the total stands first and every city's subtotal above its places", () => {
  const { lines } = headcountTable([
    row("450102", "resident", "10"),
    row("450103", "resident", "20"),
    row("450202", "resident", "5"),
  ]);
  expect(lines.map(({ kind, heads }) => [kind, heads])).toEqual([
    ["total", 35n],
    ["subtotal", 30n],
    ["place", 10n],
    ["place", 20n],
    ["subtotal", 5n],
    ["place", 5n],
  ]);
});

test("a class that a place does not report is absent, not zero", () => {
  const { classes, lines } = headcountTable([
    row("450102", "student_city", "0"),
    row("450103", "resident", "20"),
  ]);
  expect(classes).toEqual(["resident", "student_city"]);
  expect(lines.find(({ key }) => key === "450102")?.byClass).toEqual([null, 0n]);
});

test("a place under the province alone has no subtotal", () => {
  const alone = { ...row("469001", "resident", "7"), parentCode: "460000", parentName: "海南省" };
  expect(headcountTable([alone]).lines.map(({ kind }) => kind)).toEqual(["total", "place"]);
});

test("like is compared with like: new places do not count as growth", () => {
  const { lines } = headcountTable([
    row("450102", "resident", "10", "8"),
    row("450103", "resident", "20"),
  ]);
  expect(lines.find(({ key }) => key === "450102")?.compared?.previous).toBe(8n);
  expect(lines.find(({ key }) => key === "450103")?.compared).toBeNull();
  expect(lines[0]?.heads).toBe(30n);
  expect(lines[0]?.compared).toEqual({ heads: 10n, previous: 8n });
});
