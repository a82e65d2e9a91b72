import { describe, expect, test } from "vitest";
import { compiled, head, oneCase, type Sections } from "#policies/testing";
import { perHead } from "./testing/one-row.ts";

describe("two years in one file", () => {
  const twoYears: Sections = {
    head: head({ years: "[2022, 2023]" }),
    standards: `standards:
  - { kind: exact, years: 2022, amount: { yuan: 670 }, cite: all }
  - { kind: exact, years: 2023, amount: { yuan: 680 }, cite: all }`,
  };

  test("a base by year: the top-up over the national standard falls from 60 to 40", () => {
    const policy = compiled({
      ...twoYears,
      cases: oneCase(
        "level: central, amount: { percent: 60, of: national_standard }",
        "level: province, amount: { percent: 40, of: national_standard }",
        "level: county, amount: top_up",
      ),
      more: "bases:\n  national_standard: { title: 国家标准, cite: all, amount: { by_year: { 2022: { yuan: 610 }, 2023: { yuan: 640 } } } }",
    });
    expect(perHead(policy)).toBe("central 366, province 244, county 60");
    expect(perHead(policy, { year: 2023 })).toBe("central 384, province 256, county 40");
  });

  test("a list that changes: a county leaves it, another joins", () => {
    const policy = compiled({
      ...twoYears,
      cases: oneCase(
        "level: central, amount: { yuan: 366 }",
        'level: province, amount: { by_attribute: hard, values: { "yes": { yuan: 200 } }, otherwise: { yuan: 150 } }',
        "level: county, amount: rest",
      ),
      more: 'attributes:\n  hard: { title: 困难县, cite: all, values: { "yes": [990221, { places: [990121], years: 2022 }, { places: [990122], years: 2023 }] } }',
    });
    const provinceOf = (place: string, year: number) =>
      perHead(policy, { place, year }).split(", ")[1];
    expect(
      ["990121", "990122", "990221"].map((place) => [
        provinceOf(place, 2022),
        provinceOf(place, 2023),
      ]),
    ).toEqual([
      ["province 200", "province 150"],
      ["province 150", "province 200"],
      ["province 200", "province 200"],
    ]);
  });
});
