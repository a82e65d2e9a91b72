import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, normalisedName, shortName } from "./place-name.ts";

const names = fc.string({ unit: fc.constantFrom(..."南宁市兴县区自治族壮 A１·"), maxLength: 12 });

test("normalising twice is normalising once", () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(normalisedName(normalisedName(name))).toBe(normalisedName(name));
    }),
  );
});

test("a short name begins its name and is never cut below two characters", () => {
  fc.assert(
    fc.property(names, (name) => {
      const short = shortName(name);
      expect(name.startsWith(short)).toBe(true);
      expect(short.length).toBeGreaterThanOrEqual(Math.min(2, name.length));
    }),
  );
});

test("edit distance is symmetric, zero only for equal texts and never more than the longer one", () => {
  fc.assert(
    fc.property(names, names, (left, right) => {
      const distance = editDistance(left, right);
      expect(distance).toBe(editDistance(right, left));
      expect(distance === 0).toBe(left === right);
      expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
    }),
  );
});
