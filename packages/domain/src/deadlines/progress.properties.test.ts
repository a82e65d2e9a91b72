import fc from "fast-check";
import { expect, test } from "vitest";
import { isReached, moneyAskedFor } from "./progress.ts";

const fen = fc.bigInt({ min: 1n, max: 10n ** 15n });

test("a part is reached exactly when so many hundredths of the whole have arrived", () => {
  const part = fc.integer({ min: 1, max: 100 });
  fc.assert(
    fc.property(fen, part, fc.bigInt({ min: 0n, max: 100n }), (dueFen, percent, share) => {
      const arrivedFen = (dueFen * share) / 100n;
      const reached = isReached({ dueFen, arrivedFen }, { percent: String(percent) });
      expect(reached).toBe(arrivedFen * 100n >= dueFen * BigInt(percent));
    }),
  );
});

test("all of it has arrived with the last fen, and nothing is reached where nothing is due", () => {
  fc.assert(
    fc.property(fen, (dueFen) => {
      expect(isReached({ dueFen, arrivedFen: dueFen }, { percent: null })).toBe(true);
      expect(isReached({ dueFen, arrivedFen: dueFen - 1n }, { percent: null })).toBe(false);
    }),
  );
  expect(isReached({ dueFen: 0n, arrivedFen: 0n }, { percent: "50" })).toBe(false);
});

test("the levels that a date does not speak of count for nothing", () => {
  const money = [
    { level: "central" as const, dueFen: 80n, arrivedFen: 80n },
    { level: "county" as const, dueFen: 20n, arrivedFen: 5n },
  ];
  expect(moneyAskedFor(money, { percent: null, levels: ["county"] })).toEqual({
    dueFen: 20n,
    arrivedFen: 5n,
  });
  expect(moneyAskedFor(money, { percent: null, levels: null }).dueFen).toBe(100n);
});
