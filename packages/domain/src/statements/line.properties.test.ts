import * as fc from "fast-check";
import { expect, test } from "vitest";
import { civilDate } from "#time";
import { impliedBalances, lineIdentities, type LineShown, sumsOf, tie } from "./line.ts";

const shown = (changes: Partial<LineShown> = {}): LineShown => ({
  bookedOn: civilDate("2022-12-01"),
  direction: "credit",
  amountFen: 100n,
  balanceFen: null,
  counterpartName: null,
  counterpartAccountMasked: null,
  serial: null,
  reference: null,
  remark: null,
  ...changes,
});
const lines = fc.array(
  fc
    .record({
      direction: fc.constantFrom("credit" as const, "debit" as const),
      amountFen: fc.bigInt({ min: 1n, max: 10n ** 15n }),
      serial: fc.constantFrom("1", "2", null),
    })
    .map(shown),
  { maxLength: 20 },
);

test("a statement ties exactly when opening and lines make closing", () => {
  fc.assert(
    fc.property(lines, fc.bigInt(), fc.bigInt({ min: -2n, max: 2n }), (some, openingFen, off) => {
      const { creditFen, debitFen } = sumsOf(some);
      const closingFen = openingFen + creditFen - debitFen + off;
      expect(tie({ openingFen, closingFen }, some).ok).toBe(off === 0n);
    }),
  );
});

test("the first balance that is wrong is named", () => {
  const some = [shown({ balanceFen: 110n }), shown({ balanceFen: 215n })];
  expect(tie({ openingFen: 10n, closingFen: 210n }, some)).toMatchObject({
    problem: { kind: "balance_breaks", index: 1, expectedFen: "210", balanceFen: "215" },
  });
  expect(impliedBalances(some)).toEqual({ openingFen: 10n, closingFen: 215n });
  expect(impliedBalances([])).toEqual({ openingFen: null, closingFen: null });
});

test("each line of a statement has an identity of its own, and the same one in a statement that overlaps", () => {
  fc.assert(
    fc.property(lines, (some) => {
      const all = lineIdentities(some);
      expect(new Set(all).size).toBe(some.length);
      expect(lineIdentities([...some])).toEqual(all);
      const day = civilDate("2022-12-02");
      const later = some.map((one) => ({ ...one, bookedOn: day }));
      expect(lineIdentities([...later, ...some]).slice(some.length)).toEqual(all);
    }),
  );
});

test("the bank's number decides, whatever else the statement writes anew", () => {
  const [first] = lineIdentities([shown({ serial: "9", remark: "a", balanceFen: 5n })]);
  const [again] = lineIdentities([shown({ serial: "9", remark: "b" })]);
  expect(again).toBe(first);
  const [other] = lineIdentities([shown({ remark: "a" })]);
  expect(other).not.toBe(lineIdentities([shown({ remark: "b" })])[0]);
});
