import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  apportion,
  apportionColumns,
  columnMemory,
  columnTable,
  sumOfColumn,
} from "#apportionment";
import { type Rounding, roundingModes, roundingUnits } from "#money";
import { compiled, oneCase } from "#policies/testing";

const places = ["990101", "990121", "990122", "990201", "990221"];
const classes = ["resident"];
const shapes = {
  "whole fen": compiled({}),
  "largest remainder": compiled({
    standards: `standards:
  - { kind: exact, amount: { yuan: 610.37 }, cite: all }`,
    cases: `cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: central, amount: { yuan: 488.013 }, cite: all }
      - { level: province, amount: { yuan: 61.1785 }, cite: all }
      - { level: county, amount: { yuan: 61.1785 }, cite: all }`,
  }),
  "a total that is the sum of its shares": compiled({
    cases: oneCase(
      "level: central, amount: { percent: 33.37, of: standard }",
      "level: province, amount: { percent: 17.123, of: standard }",
      "level: county, amount: rest",
    ),
    more: "rounding: { total: sum_of_shares }",
  }),
  "percent and rest": compiled({
    cases: `cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: central, amount: { percent: 33.37, of: standard }, cite: all }
      - { level: province, amount: { percent: 17.123, of: local_part }, cite: all }
      - { level: city, amount: { percent: 41.7, of: local_part }, payer: [city, self], cite: all }
      - { level: county, amount: rest, cite: all }
  - id: one-county
    title: 一县
    when: { places: ["990121"] }
    shares:
      - { level: central, amount: { yuan: 609.99 }, cite: all }
      - { level: county, amount: rest, cite: all }`,
  }),
};

const rounding: fc.Arbitrary<Rounding> = fc.record({
  unit: fc.constantFrom(...roundingUnits),
  mode: fc.constantFrom(...roundingModes),
});
const count = fc.oneof(
  fc.bigInt({ min: 0n, max: 300n }),
  fc.bigInt({ min: 0n, max: 10n ** 7n }),
  fc.bigInt({ min: 10n ** 12n, max: 10n ** 14n }),
);
const rows = fc.array(fc.record({ place: fc.nat({ max: places.length - 1 }), heads: count }), {
  minLength: 1,
  maxLength: 60,
});

function tableOf(input: Omit<Parameters<typeof columnTable>[0], "year" | "places" | "classes">) {
  const made = columnTable({ year: 2022, places, classes, ...input });
  if (!made.ok) throw new Error("refused");
  return made.value;
}

function columnsOf(list: readonly { readonly place: number; readonly heads: bigint }[]) {
  return {
    placeIndex: Int32Array.from(list, ({ place }) => place),
    classIndex: new Uint8Array(list.length),
    heads: BigInt64Array.from(list, ({ heads }) => heads),
  };
}

describe.each(Object.entries(shapes))("columns of a policy of %s", (_, policy) => {
  test("hold the same fen as row by row, at every unit and mode", () => {
    fc.assert(
      fc.property(rows, rounding, (list, how) => {
        const table = tableOf({ policy, rounding: how });
        const made = apportionColumns(table, columnsOf(list));
        if (!made.ok) throw new Error(JSON.stringify(made.problem.map(({ kind }) => kind)));
        for (const [row, { place, heads }] of list.entries()) {
          const placeCode = places[place] as string;
          const single = apportion({
            policy,
            year: 2022,
            rounding: how,
            heads: [{ placeCode, insuredClass: "resident", heads }],
          });
          if (!single.ok) throw new Error("refused");
          expect(made.value.totalFen[row]).toBe(single.value.totalFen);
          const owed = made.value.levels.map((level, index) => [
            level,
            made.value.sharesFen[index]?.[row],
          ]);
          const expected = new Map(
            single.value.totals.map(({ level, amountFen }) => [level, amountFen]),
          );
          expect(owed).toEqual(
            made.value.levels.map((level) => [
              level,
              expected.has(level) ? expected.get(level) : 0n,
            ]),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test("hold the same fen when memory is used again", () => {
    const table = tableOf({ policy });
    const memory = columnMemory(table, 60);
    fc.assert(
      fc.property(rows, (list) => {
        const again = apportionColumns(table, columnsOf(list), memory);
        const fresh = apportionColumns(table, columnsOf(list));
        expect(again).toEqual(fresh);
      }),
    );
  });
});

test("a column's sum is exact even where 64 bits cannot hold it", () => {
  fc.assert(
    fc.property(fc.bigInt64Array({ min: 0n, maxLength: 50 }), (column) => {
      expect(sumOfColumn(column)).toBe([...column].reduce((sum, amount) => sum + amount, 0n));
    }),
  );
});
