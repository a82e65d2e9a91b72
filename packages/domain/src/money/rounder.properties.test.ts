import fc from "fast-check";
import { expect, test } from "vitest";
import {
  exact,
  exactToText,
  rounder,
  roundingModes,
  roundQuotient,
  scaledToText,
  toScaled,
} from "#money";

const whole = fc.bigInt({ min: 0n, max: 10n ** 20n });
const denominator = fc.oneof(
  fc.bigInt({ min: 1n, max: 12n }),
  fc.bigInt({ min: 1n, max: 10n ** 12n }),
);

test("rounding by a prepared denominator is rounding the quotient, in every mode", () => {
  fc.assert(
    fc.property(whole, denominator, fc.constantFrom(...roundingModes), (numerator, by, mode) => {
      expect(rounder(by, mode)(numerator)).toBe(roundQuotient(numerator, by, mode));
      const half = (by * (2n * (numerator % 1000n) + 1n)) / 2n;
      expect(rounder(by, mode)(half)).toBe(roundQuotient(half, by, mode));
    }),
  );
});

test("nothing is divided by zero or less", () => {
  expect(() => rounder(0n, "half_up")).toThrow(RangeError);
  expect(() => rounder(-1n, "down")).toThrow(RangeError);
});

test("a scaled whole number is written as the exact decimal that it stands for", () => {
  const digits = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 8 }), (scaled, decimals) => {
      const text = scaledToText(scaled, decimals);
      expect(exactToText(exact(text))).toBe(text);
      expect(toScaled(exact(text), decimals)).toBe(scaled);
    }),
  );
  expect(scaledToText(9150n, 2)).toBe("91.5");
  expect(scaledToText(5n, 2)).toBe("0.05");
  expect(scaledToText(61000n, 2)).toBe("610");
});
