import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion, explain, recompute } from "#apportionment";
import type { HeadcountRow } from "#enrolment";
import { type Rounding, roundingModes, roundingUnits } from "#money";
import { compiled } from "#policies/testing";

const places = ["990101", "990121", "990122", "990201", "990221"] as const;
const policies = [
  compiled({}),
  compiled({
    cases: `cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: central, amount: { percent: 33.37, of: standard }, cite: all }
      - { level: province, amount: { percent: 17.123, of: local_part }, cite: all }
      - { level: city, amount: { percent: 41.7, of: local_part }, payer: [city, self], cite: all }
      - { level: county, amount: rest, cite: all }`,
  }),
];

const rounding: fc.Arbitrary<Rounding> = fc.record({
  unit: fc.constantFrom(...roundingUnits),
  mode: fc.constantFrom(...roundingModes),
});
const somePolicy = fc.constantFrom(...policies);
const count = fc.bigInt({ min: 0n, max: 10n ** 12n });
const headcounts: fc.Arbitrary<readonly HeadcountRow[]> = fc
  .uniqueArray(fc.constantFrom(...places), { minLength: 1 })
  .chain((codes) =>
    fc.array(count, { minLength: codes.length, maxLength: codes.length }).map((heads) =>
      codes.map((placeCode, index) => ({
        placeCode,
        insuredClass: "resident",
        heads: heads[index] as bigint,
      })),
    ),
  );

function done(input: Parameters<typeof apportion>[0]) {
  const made = apportion(input);
  if (!made.ok) throw new Error("refused");
  return made.value;
}

test("parts add up to their row, rows to the totals, at every unit and mode, and none is negative", () => {
  fc.assert(
    fc.property(somePolicy, headcounts, rounding, (policy, heads, how) => {
      const made = done({ policy, year: 2022, heads, rounding: how });
      for (const { shares, totalFen } of made.rows) {
        expect(shares.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(totalFen);
        expect(shares.every(({ amountFen }) => amountFen >= 0n)).toBe(true);
      }
      expect(made.totals.reduce((sum, { amountFen }) => sum + amountFen, 0n)).toBe(made.totalFen);
      expect(made.rows.reduce((sum, { totalFen }) => sum + totalFen, 0n)).toBe(made.totalFen);
    }),
  );
});

test("the order of places changes no amount", () => {
  fc.assert(
    fc.property(somePolicy, headcounts, rounding, (policy, heads, how) => {
      const forwards = done({ policy, year: 2022, heads, rounding: how });
      const backwards = done({ policy, year: 2022, heads: heads.toReversed(), rounding: how });
      expect(backwards.rows.toReversed()).toEqual(forwards.rows);
      expect(backwards.totals).toEqual(forwards.totals);
    }),
  );
});

test("more heads are never less money in total, nor at any level where per-head amounts are whole fen", () => {
  fc.assert(
    fc.property(somePolicy, count, count, rounding, (policy, heads, more, how) => {
      const asked = (number: bigint, given: Rounding) =>
        done({
          policy,
          year: 2022,
          rounding: given,
          heads: [{ placeCode: "990121", insuredClass: "resident", heads: number }],
        });
      expect(asked(heads + more, how).totalFen >= asked(heads, how).totalFen).toBe(true);
      if (policy !== policies[0]) return;
      const fen = { unit: "fen", mode: "half_up" } as const;
      const less = asked(heads, fen).totals;
      for (const [index, { amountFen }] of asked(heads + more, fen).totals.entries()) {
        expect(amountFen >= (less[index]?.amountFen ?? amountFen)).toBe(true);
      }
    }),
  );
});

test("an explanation carries the amounts of the apportionment and recomputes to the same bytes", () => {
  fc.assert(
    fc.property(somePolicy, count, rounding, (policy, heads, how) => {
      const asked = {
        policy,
        year: 2022,
        placeCode: "990121",
        insuredClass: "resident",
        heads,
        rounding: how,
      };
      const explained = explain(asked);
      if (!explained.ok) throw new Error("refused");
      const { rows } = done({ policy, year: 2022, heads: [asked], rounding: how });
      expect(explained.value.shares.map(({ amountFen }) => amountFen)).toEqual(
        rows[0]?.shares.map(({ amountFen }) => amountFen.toString()),
      );
      const stored = JSON.stringify(explained.value);
      const again = recompute(JSON.parse(stored), policy);
      expect(again.ok && JSON.stringify(again.value)).toBe(stored);
    }),
  );
});
