import { apportion } from "@daowei/domain/apportionment";
import { describe, expect, test } from "vitest";
import { loadLibrary } from "@daowei/policies";

const { policies } = loadLibrary();

function loaded(id: string) {
  const found = policies.get(id);
  if (found === undefined) throw new Error(`the library has no ${id}`);
  return found;
}

function centralPerHead(id: string, placeCode: string): string | undefined {
  const policy = loaded(id).compiled;
  const [year] = policy.years;
  if (year === undefined) throw new Error(`${id} governs no year`);
  const heads = [{ placeCode, insuredClass: "resident", heads: 1n }];
  const made = apportion({ policy, year, heads });
  if (!made.ok) return made.problem[0]?.kind;
  return made.value.rows[0]?.shares.find(({ level }) => level === "central")?.perHeadYuan;
}

// Standard, what the centre pays in the west (Yunnan), in the middle (Hunan) and in the east (Zhejiang).
const series = [
  ["cn-2010", "exact 120", "60", "60", "no-ruling"],
  ["cn-2011", "exact 200", "124", "108", "no-ruling"],
  ["cn-2012", "exact 240", "156", "132", "no-ruling"],
  ["cn-2013", "exact 280", "188", "156", "no-ruling"],
  ["cn-2014", "exact 320", "220", "180", "no-ruling"],
  ["cn-2015", "exact 380", "268", "216", "no-ruling"],
  ["cn-2016", "exact 420", "300", "240", "no-ruling"],
  ["cn-2017-base120", "exact 450", "324", "258", "no-ruling"],
  ["cn-2018", "floor 490", "356", "282", "no-ruling"],
  ["cn-2019", "floor 520", "416", "312", "156"],
  ["cn-2020", "floor 550", "440", "330", "165"],
  ["cn-2021", "floor 580", "464", "348", "174"],
  ["cn-2022", "floor 610", "488", "366", "183"],
  ["cn-2023", "floor 640", "512", "384", "192"],
  ["cn-2024", "floor 670", "536", "402", "201"],
  ["cn-2025", "floor 700", "560", "420", "210"],
  ["cn-2026", "floor 724", "579.2", "434.4", "217.2"],
] as const;

describe("the national series", () => {
  test.each(series)(
    "%s: %s, the centre pays %s in the west, %s in the middle, %s in the east",
    (id, standard, west, middle, east) => {
      const [first] = loaded(id).policy.document.standards;
      const amount = first !== undefined && "yuan" in first.amount ? first.amount.yuan : null;
      expect(`${first?.kind} ${amount}`).toBe(standard);
      const paid = ["530102", "430903", "330106"].map((code) => centralPerHead(id, code));
      expect(paid).toEqual([west, middle, east]);
    },
  );

  test("what was derived and what nobody has seen in writing is not taken for the notice's own", () => {
    const unconfirmed = [...policies.values()]
      .map(({ compiled }) => compiled)
      .filter(({ confidence }) => confidence === "D" || confidence === "U")
      .map(({ id }) => id);
    expect(unconfirmed).toEqual([
      "cn-2010",
      "cn-2011",
      "cn-2012",
      "cn-2013",
      "cn-2014",
      "cn-2015",
      "cn-2016",
      "cn-2017-base120",
      "cn-2018",
      "cn-2026",
      "gx-2021",
      "gx-2024",
      "gx-2025",
    ]);
  });

  test("the contributions of each notice are for the year that it names", () => {
    const contributions = [...policies.values()]
      .map(({ compiled }) => compiled)
      .filter(({ place }) => place === "000000")
      .flatMap(({ id, contributions: all }) =>
        all.map(
          ({ coverage_year: year, kind, yuan }) => `${id}: ${year ?? "unknown"} ${kind} ${yuan}`,
        ),
      );
    expect(contributions).toEqual([
      "cn-2010: 2010 exact 30",
      "cn-2011: 2011 exact 50",
      "cn-2012: 2012 exact 60",
      "cn-2013: 2013 exact 70",
      "cn-2014: 2014 exact 90",
      "cn-2015: 2015 exact 120",
      "cn-2016: 2016 floor 150",
      "cn-2017: unknown exact 180",
      "cn-2018: 2019 exact 220",
      "cn-2019: 2020 exact 250",
      "cn-2020: 2021 exact 280",
      "cn-2021: 2022 exact 320",
      "cn-2022: 2023 exact 350",
      "cn-2023: 2024 exact 380",
      "cn-2024: 2025 exact 400",
      "cn-2025: 2026 floor 400",
    ]);
  });
});
