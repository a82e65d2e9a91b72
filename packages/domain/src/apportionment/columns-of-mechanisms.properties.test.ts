import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportionColumns, columnTable } from "#apportionment";
import { type Rounding, roundingModes, roundingUnits } from "#money";
import { mechanismNames } from "#policies";
import { compiled, head, oneCase, readPolicy, standardOf } from "#policies/testing";
import { row } from "./testing/one-row.ts";

const national = readPolicy({
  head: head({ id: "national", place: "000000", years: "[2021, 2022]" }),
  standards: `standards:
  - { kind: floor, years: 2021, amount: { yuan: 580.3 }, cite: all }
  - { kind: floor, years: 2022, amount: { yuan: 610.37 }, cite: all }`,
  cases: oneCase(
    "level: central, amount: { percent: 61.3, of: standard }",
    "level: local, amount: rest",
  ),
});

// The shares of a case by each mechanism, in amounts that leave fractions of a fen.
const shares: Readonly<Record<(typeof mechanismNames)[number], readonly string[]>> = {
  yuan: [
    "level: central, amount: { yuan: 488.013 }",
    "level: province, amount: { yuan: 61.1785 }",
    "level: county, amount: { yuan: 61.1785 }",
  ],
  percent: [
    "level: central, amount: { percent: 33.37, of: standard }",
    "level: county, amount: rest",
  ],
  rest: ["level: central, amount: { yuan: 12.345 }", "level: county, amount: rest"],
  base: [
    "level: central, amount: { percent: 33.37, of: standard }",
    "level: province, amount: local_part",
  ],
  share: [
    "level: central, amount: { percent: 33.37, of: standard }",
    "level: province, amount: { percent: 50, of: { share: central } }",
    "level: county, amount: rest",
  ],
  base_plus_increment: [
    "level: central, amount: { base_plus_increment: { base: 60, percent: 61.7, of: standard, over: { yuan: 120 } } }",
    "level: county, amount: rest",
  ],
  larger_of: [
    "level: central, amount: { larger_of: [{ yuan: 300.001 }, { percent: 50, of: standard }] }",
    "level: county, amount: rest",
  ],
  smaller_of: [
    "level: central, amount: { smaller_of: [{ yuan: 300.001 }, { percent: 50, of: standard }] }",
    "level: county, amount: rest",
  ],
  sum: [
    "level: central, amount: { sum: [{ yuan: 0.001 }, { percent: 50, of: standard }] }",
    "level: county, amount: rest",
  ],
  difference: [
    "level: central, amount: { difference: { from: standard, less: { yuan: 100.005 } } }",
    "level: county, amount: rest",
  ],
  by_attribute: [
    "level: central, amount: { by_attribute: county_kind, values: { district: { yuan: 400.003 } }, otherwise: { percent: 77.7, of: standard } }",
    "level: county, amount: rest",
  ],
  by_year: [
    'level: central, amount: { by_year: { "2022": { yuan: 400.003 } } }',
    "level: county, amount: rest",
  ],
  standard_of: [
    "level: central, amount: { percent: 33.3, of: { standard_of: national, year: 2021 } }",
    "level: county, amount: rest",
  ],
  fraction: [
    "level: central, amount: { fraction: 1/3, of: standard, decimals: 4 }",
    "level: county, amount: rest",
  ],
  share_of: [
    "level: central, amount: { share_of: central, policy: national }",
    "level: county, amount: rest",
  ],
  rounded: [
    "level: central, amount: { rounded: { percent: 33.37, of: standard }, decimals: 3 }",
    "level: county, amount: rest",
  ],
};

const places = ["990101", "990121", "990221"];
const rounding: fc.Arbitrary<Rounding> = fc.record({
  unit: fc.constantFrom(...roundingUnits),
  mode: fc.constantFrom(...roundingModes),
});

describe.each(mechanismNames)("an amount by %s", (name) => {
  const policy = compiled({ standards: standardOf(610.37), cases: oneCase(...shares[name]) }, [
    national,
  ]);

  test("is the same fen in columns as row by row, at every unit and mode", () => {
    const rows = fc.array(
      fc.record({
        place: fc.nat({ max: places.length - 1 }),
        heads: fc.bigInt({ min: 0n, max: 10n ** 9n }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(rows, rounding, (list, how) => {
        const table = columnTable({
          policy,
          year: 2022,
          places,
          classes: ["resident"],
          rounding: how,
        });
        if (!table.ok) throw new Error(table.problem.kind);
        const made = apportionColumns(table.value, {
          placeIndex: Int32Array.from(list, ({ place }) => place),
          classIndex: new Uint8Array(list.length),
          heads: BigInt64Array.from(list, ({ heads }) => heads),
        });
        if (!made.ok) throw new Error(made.problem.map(({ kind }) => kind).join());
        const { levels, sharesFen, totalFen } = made.value;
        for (const [at, { place, heads }] of list.entries()) {
          const single = row(policy, { place: places[place] as string, heads, rounding: how });
          expect(totalFen[at]).toBe(single.totalFen);
          expect(levels.map((level, index) => [level, sharesFen[index]?.[at]])).toEqual(
            single.shares.map(({ level, amountFen }) => [level, amountFen]),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
