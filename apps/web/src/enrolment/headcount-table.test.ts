import type { HeadcountRow } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { headcountTable } from "./headcount-table.ts";

const row = (placeCode: string, insuredClass: string, heads: string) => ({
  placeCode,
  placeName: `县${placeCode}`,
  parentCode: `${placeCode.slice(0, 4)}00`,
  parentName: `市${placeCode.slice(0, 4)}`,
  insuredClass,
  heads,
  previousHeads: null,
});

const table = (rows: readonly HeadcountRow[], before: readonly HeadcountRow[]) =>
  headcountTable(rows, before, 5);

test("the total stands first and every city's subtotal above its places", () => {
  const { lines } = table(
    [
      row("450102", "resident", "10"),
      row("450103", "resident", "20"),
      row("450202", "resident", "5"),
    ],
    [],
  );
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
  const { classes, lines } = table(
    [row("450102", "student_city", "0"), row("450103", "resident", "20")],
    [],
  );
  expect(classes).toEqual(["resident", "student_city"]);
  expect(lines.find(({ key }) => key === "450102")?.byClass).toEqual([null, 0n]);
});

test("a place under the province alone has no subtotal", () => {
  const alone = { ...row("469001", "resident", "7"), parentCode: "460000", parentName: "海南省" };
  expect(table([alone], []).lines.map(({ kind }) => kind)).toEqual(["total", "place"]);
});

test("a version that holds the same places is compared as a whole", () => {
  const { lines, gone } = table(
    [row("450102", "resident", "10"), row("450102", "student_city", "2")],
    [row("450102", "resident", "8")],
  );
  expect(gone).toBe(0);
  for (const line of lines) {
    expect(line.previous).toBe(8n);
    expect(line.compared).toEqual({ heads: 12n, previous: 8n, places: 1, whole: true, percent: 5 });
  }
});

test("a sum over other places than before is compared over the places of both alone", () => {
  const { lines } = table(
    [row("450102", "resident", "10"), row("450103", "resident", "20")],
    [row("450102", "resident", "8")],
  );
  expect(lines.find(({ key }) => key === "450103")?.compared).toBeNull();
  expect(lines[0]?.heads).toBe(30n);
  expect(lines[0]?.compared).toEqual({
    heads: 10n,
    previous: 8n,
    places: 1,
    whole: false,
    percent: 5,
  });
  expect(lines[1]?.compared?.whole).toBe(false);
});

test("places that the version lost are counted and leave no sum comparable as a whole", () => {
  const { lines, gone } = table(
    [row("450102", "resident", "10")],
    [row("450102", "resident", "10"), row("450103", "resident", "90")],
  );
  expect(gone).toBe(1);
  expect(lines[0]?.previous).toBe(100n);
  expect(lines[0]?.compared).toEqual({
    heads: 10n,
    previous: 10n,
    places: 1,
    whole: false,
    percent: 5,
  });
  expect(lines.at(-1)?.compared?.whole).toBe(true);
});
