import { apportion } from "#apportionment";
import { compiled, head, oneCase, standardOf } from "#policies/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { placeDues } from "./place-due.ts";
import { settle } from "./settle.ts";

const policy = compiled({
  head: head({ classes: "resident, residence_permit, student_province" }),
  standards: standardOf("610.55"),
  cases: oneCase(
    "level: central, amount: { percent: 33.3, of: standard }",
    "level: province, amount: { percent: 33.3, of: standard }",
    "level: county, amount: rest",
  ),
});
const rounding = { unit: "0.01wan", mode: "half_up" } as const;
const heads = fc.tuple(
  fc.bigInt({ min: 0n, max: 3_000_000n }),
  fc.bigInt({ min: 0n, max: 9_999n }),
  fc.bigInt({ min: 0n, max: 99n }),
);

function dues(counts: readonly bigint[], roundedBy: "class" | "place") {
  const rows = counts.map((count, index) => {
    const insuredClass = policy.classes[index];
    if (insuredClass === undefined) throw new Error("no class");
    return { placeCode: "990121", insuredClass, heads: count };
  });
  const made = apportion({ policy, year: 2022, heads: rows, rounding });
  if (!made.ok) throw new Error("not apportioned");
  return placeDues(made.value, policy, roundedBy);
}

test("a place rounded once is within half a unit of its exact total, and its levels add up to it", () => {
  fc.assert(
    fc.property(heads, (counts) => {
      const all = counts.reduce((sum, one) => sum + one, 0n);
      const total = dues(counts, "place").reduce((sum, { dueFen }) => sum + dueFen, 0n);
      const difference = total - all * 61_055n;
      expect(difference <= 5_000n && difference >= -5_000n).toBe(true);
      expect(total % 10_000n).toBe(0n);
    }),
  );
});

test("a place of one class is the same rounded by class or by place", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 9_999_999n }), (count) => {
      const amounts = (by: "class" | "place") => dues([count], by).map(({ dueFen }) => dueFen);
      expect(amounts("place")).toEqual(amounts("class"));
    }),
  );
});

const fen = fc.bigInt({ min: 0n, max: 10n ** 12n });

test("no payment is negative, and payment and what is carried are due, earlier years, advance and deduction", () => {
  fc.assert(
    fc.property(
      heads,
      fen,
      fen,
      fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
      fc.option(fen),
      (counts, advancedFen, deductionFen, earlierFen, limitFen) => {
        const paid = { row: 0, placeCode: "990121", advancedFen, deductionFen, earlierFen };
        const made = settle({
          policy,
          year: 2022,
          rounding,
          dues: dues(counts, "place"),
          paidAhead: [{ ...paid, level: "central", limitFen }],
        });
        if (!made.ok) throw new Error("refused");
        const [row] = made.value.rows;
        if (row === undefined) throw new Error("no row");
        expect(row.paymentFen >= 0n).toBe(true);
        if (limitFen !== null) expect(row.paymentFen <= limitFen).toBe(true);
        expect(row.paymentFen + row.carriedFen).toBe(
          row.dueFen + earlierFen - advancedFen - deductionFen,
        );
      },
    ),
  );
});
