import type { PolicySummary } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { timelineRows, yearsOfLibrary } from "./timeline.ts";

const notice = (id: string, placeCode: string, fromYear: number, toYear: number | null) =>
  ({ id, placeCode, placeName: placeCode, fromYear, toYear }) as PolicySummary;
const library = [
  notice("gx-2018", "450000", 2018, 2018),
  notice("gx-2021", "450000", 2021, 2022),
  notice("gx-2022", "450000", 2022, 2022),
  notice("cn-2021", "000000", 2021, 2021),
  notice("cn-2022", "000000", 2022, 2022),
];
const years = yearsOfLibrary(library, 2025);
const rows = timelineRows(library, library, years);

test("the axis has the years of which there is a notice and the asked one, no others", () => {
  expect(years).toEqual([2018, 2021, 2022, 2025]);
  expect(yearsOfLibrary([], 2026)).toEqual([2026]);
  expect(yearsOfLibrary([notice("open", "450000", 2024, null)], 2026)).toEqual([2024, 2025, 2026]);
});

test("the nation stands first, and notices in force together stand in lanes of their own", () => {
  expect(rows.map(({ placeCode, lanes }) => [placeCode, lanes])).toEqual([
    ["000000", 1],
    ["450000", 2],
  ]);
  const lanes = rows[1]?.bars.map(({ policy, from, to, lane }) => [policy.id, from, to, lane]);
  expect(lanes).toEqual([
    ["gx-2018", 0, 0, 0],
    ["gx-2021", 1, 2, 0],
    ["gx-2022", 2, 2, 1],
  ]);
});

test("years with two notices are an overlap, whatever is filtered away", () => {
  const shown = library.filter(({ id }) => id !== "gx-2021");
  const [, region] = timelineRows(library, shown, years);
  expect(region?.bars.map(({ policy }) => policy.id)).toEqual(["gx-2018", "gx-2022"]);
  expect(region?.hatches).toMatchObject([
    {
      kind: "overlap",
      fromYear: 2022,
      toYear: 2022,
      policies: [{ id: "gx-2021" }, { id: "gx-2022" }],
    },
  ]);
});

test("a year of the axis without a notice between two of the line's own is a gap; before and after is none", () => {
  const more = [...library, notice("cn-2019", "000000", 2019, 2020)];
  const [nation, region] = timelineRows(more, more, yearsOfLibrary(more, 2025));
  expect(nation?.hatches).toEqual([]);
  expect(region?.hatches[0]).toMatchObject({
    kind: "gap",
    fromYear: 2019,
    toYear: 2020,
    policies: [],
  });
});
