import fc from "fast-check";
import { expect, test } from "vitest";
import { exact, exactToText, fenPerUnit, roundingModes, roundingUnits } from "#money";
import { advancePercentForm, basisPointsOf, paidAhead, paidAheadByClass } from "./advance-share.ts";

const points = fc.integer({ min: 1, max: 9_999 });
const written = (found: number) => exactToText(exact((found / 100).toFixed(2)));
const rounding = fc.record({
  unit: fc.constantFrom(...roundingUnits),
  mode: fc.constantFrom(...roundingModes),
});
const fen = fc.bigInt({ min: 1n, max: 10n ** 15n });

test("every hundredth of a percent has one way to be written, and it reads back", () => {
  fc.assert(
    fc.property(points, (found) => {
      expect(written(found)).toMatch(advancePercentForm);
      expect(basisPointsOf(written(found))).toBe(found);
    }),
  );
});

test.each(["0", "100", "90.", "90.0", "92.50", "090", "-1", "９０", "90%", "0.00", "1e1", ""])(
  "%j is no share",
  (typed) => {
    expect(typed).not.toMatch(advancePercentForm);
    expect(() => basisPointsOf(typed)).toThrow(RangeError);
  },
);

test("what is paid ahead is within one unit of the exact share, and never above what is owed", () => {
  fc.assert(
    fc.property(fen, points, rounding, (due, found, how) => {
      const paid = paidAhead(due, written(found), how);
      const off = paid * 10_000n - due * BigInt(found);
      const unit = fenPerUnit[how.unit] * 10_000n;
      expect(paid <= due && paid >= 0n).toBe(true);
      expect(off < unit && off > -unit).toBe(true);
    }),
  );
});

test("in whole fen, half up, it is nearer than any other amount", () => {
  fc.assert(
    fc.property(fen, points, (due, found) => {
      const paid = paidAhead(due, written(found), { unit: "fen", mode: "half_up" });
      const off = 2n * (paid * 10_000n - due * BigInt(found));
      expect(off <= 10_000n && off > -10_000n).toBe(true);
    }),
  );
});

test("the classes' parts add up to the whole to the fen, and none is above what is owed for it", () => {
  fc.assert(
    fc.property(
      fc.array(fen, { minLength: 1, maxLength: 8 }),
      points,
      rounding,
      (dues, found, how) => {
        const parts = paidAheadByClass(dues, written(found), how);
        const whole = paidAhead(
          dues.reduce((sum, due) => sum + due, 0n),
          written(found),
          how,
        );
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(whole);
        for (const [index, part] of parts.entries())
          expect(part >= 0n && part <= (dues[index] ?? -1n)).toBe(true);
      },
    ),
  );
});

test("a larger share never pays less", () => {
  fc.assert(
    fc.property(fen, points, points, rounding, (due, one, other, how) => {
      const [less, more] = one < other ? [one, other] : [other, one];
      expect(paidAhead(due, written(less), how) <= paidAhead(due, written(more), how)).toBe(true);
    }),
  );
});
