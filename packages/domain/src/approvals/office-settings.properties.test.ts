import fc from "fast-check";
import { expect, test } from "vitest";
import { movedByMore } from "./office-settings.ts";

const count = fc.bigInt({ min: 1n, max: 10n ** 15n });
const percent = fc.integer({ min: 1, max: 100 });

test("exactly the percentage is not yet more, one beyond it is, upwards and downwards", () => {
  fc.assert(
    fc.property(count, percent, (hundredth, allowed) => {
      const before = hundredth * 100n;
      const step = hundredth * BigInt(allowed);
      expect(movedByMore(before + step, before, allowed)).toBe(false);
      expect(movedByMore(before - step, before, allowed)).toBe(false);
      expect(movedByMore(before + step + 1n, before, allowed)).toBe(true);
      expect(movedByMore(before - step - 1n, before, allowed)).toBe(true);
    }),
  );
});

test("what a higher percentage points out, a lower one points out too; from nothing everything moved", () => {
  fc.assert(
    fc.property(count, count, percent, percent, (now, before, one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      if (movedByMore(now, before, high)) expect(movedByMore(now, before, low)).toBe(true);
      expect(movedByMore(now, 0n, one)).toBe(true);
      expect(movedByMore(now, now, one)).toBe(false);
    }),
  );
});
