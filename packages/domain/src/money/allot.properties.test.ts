import fc from "fast-check";
import { expect, test } from "vitest";
import { allot, roundQuotient } from "#money";

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 40 })
  .filter((list) => list.some((weight) => weight > 0n));

test("parts always add up to the whole and lie within one unit of their proportion", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), weights, (whole, list) => {
      const parts = allot(whole, list);
      const total = list.reduce((sum, weight) => sum + weight, 0n);
      expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
      for (const [index, part] of parts.entries()) {
        const weight = list[index];
        if (weight === undefined) throw new Error("a part without a weight");
        const gap = part * total - whole * weight;
        expect(gap > -total && gap < total).toBe(true);
      }
    }),
  );
});

test("what is over goes to the largest remainders, and of equal ones to the earlier", () => {
  expect(allot(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
  expect(allot(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  expect(allot(8n, [1n, 1n, 1n])).toEqual([3n, 3n, 2n]);
  expect(allot(10n, [3n, 5n, 7n])).toEqual([2n, 3n, 5n]);
  expect(allot(0n, [0n, 2n])).toEqual([0n, 0n]);
});

test("nothing can be divided in proportion to weights that are negative or all zero", () => {
  for (const none of [[], [0n, 0n], [3n, -1n], [-3n, -4n]])
    expect(() => allot(1n, none)).toThrow(
      `weights must be non-negative and not all zero: ${none.join(", ")}`,
    );
});

test("rounding moves by less than one and half up by at most one half", () => {
  fc.assert(
    fc.property(fc.bigInt(), fc.bigInt({ min: 1n }), (numerator, denominator) => {
      const gap = roundQuotient(numerator, denominator, "half_up") * denominator - numerator;
      expect(2n * (gap < 0n ? -gap : gap) <= denominator).toBe(true);
    }),
  );
});
