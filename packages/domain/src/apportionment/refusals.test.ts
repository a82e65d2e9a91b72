import { describe, expect, test } from "vitest";
import { apportion, explain } from "#apportionment";
import { compiled, head } from "#policies/testing";

const policy = compiled({});
const resident = (placeCode: string, heads = 1n) => ({
  placeCode,
  insuredClass: "resident",
  heads,
});

describe("heads that cannot be apportioned", () => {
  test("are all listed, and nothing is apportioned", () => {
    const made = apportion({
      policy,
      year: 2022,
      heads: [
        resident("990121"),
        resident("123456"),
        resident("990123"),
        resident("980121"),
        { placeCode: "990101", insuredClass: "residnt", heads: 1n },
        resident("990201", -1n),
        resident("990121", 5n),
      ],
    });
    expect(made).toEqual({
      ok: false,
      problem: [
        { row: 1, kind: "unknown-place", placeCode: "123456" },
        {
          row: 2,
          kind: "place-not-in-year",
          placeCode: "990123",
          year: 2022,
          successors: ["990122"],
        },
        { row: 3, kind: "outside-policy", placeCode: "980121", governs: "990000" },
        {
          row: 4,
          kind: "unknown-class",
          insuredClass: "residnt",
          expected: ["resident"],
          nearest: "resident",
        },
        { row: 5, kind: "negative-heads", heads: -1n },
        {
          row: 6,
          kind: "duplicate-row",
          placeCode: "990121",
          insuredClass: "resident",
          firstRow: 0,
        },
      ],
    });
  });

  test("a year that no rule governs is refused with the nearest one, never given the last known value", () => {
    expect(apportion({ policy, year: 2025, heads: [resident("990121")] })).toEqual({
      ok: false,
      problem: [{ row: 0, kind: "year-not-governed", year: 2025, governs: [2022], nearest: 2022 }],
    });
  });

  test("of several governed years the nearest is named, of two as near the earlier", () => {
    const years = compiled({
      head: head({ years: "[2016, 2018, 2022]" }),
    });
    const nearest = (year: number) => {
      const made = apportion({ policy: years, year, heads: [resident("990121")] });
      const [problem] = made.ok ? [] : made.problem;
      return problem?.kind === "year-not-governed" ? problem.nearest : undefined;
    };
    expect([2010, 2017, 2019, 2020, 2021, 2030].map(nearest)).toEqual([
      2016, 2016, 2018, 2018, 2022, 2022,
    ]);
  });

  test("a place above the counties has no case of its own and is refused, never zero", () => {
    const districts = compiled({
      cases: `cases:
  - id: kinds
    title: 区县
    when: { attributes: { county_kind: any } }
    shares:
      - { level: central, amount: { yuan: 366 }, cite: all }
      - { level: county, payer: self, amount: rest, cite: all }`,
    });
    expect(apportion({ policy: districts, year: 2022, heads: [resident("990100")] })).toEqual({
      ok: false,
      problem: [
        {
          row: 0,
          kind: "no-ruling",
          placeCode: "990100",
          insuredClass: "resident",
          because: { kind: "no-case", reason: null },
        },
      ],
    });
  });

  test("a gap that the file states is refused with its words", () => {
    const silent = compiled({
      cases: `cases:
  - id: kinds
    title: 区
    when: { attributes: { county_kind: district } }
    shares:
      - { level: central, amount: { yuan: 366 }, cite: all }
      - { level: county, amount: rest, cite: all }`,
      more: "gaps:\n  - { when: { attributes: { county_kind: [county, county_city] } }, reason: 通知没有写县 }",
    });
    const refused = explain({
      policy: silent,
      year: 2022,
      placeCode: "990121",
      insuredClass: "resident",
      heads: 1n,
    });
    expect(refused).toMatchObject({
      ok: false,
      problem: { kind: "no-ruling", because: { kind: "no-case", reason: "通知没有写县" } },
    });
  });
});
