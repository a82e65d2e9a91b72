import fc from "fast-check";
import { expect, test } from "vitest";
import { compiled, head, standardOf } from "#policies/testing";
import { replacementOf } from "#what-if";

const cases = `cases:
  - id: all
    title: 全部
    shares:
      - { level: central, amount: { percent: 80, of: standard }, cite: all }
      - { level: county, amount: rest, cite: all }`;
const of = (year: number, yuan: number) => ({
  policy: compiled({ head: head({ years: `[${year}]` }), standards: standardOf(yuan), cases }),
  year,
});
const sides = { before: of(2021, 580), after: of(2022, 610) };
const row = (placeCode: string, heads: bigint) => ({ placeCode, insuredClass: "resident", heads });

test("the same heads under each policy in its own year differ by the heads times what a head differs by", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2_000_000_000n }), (heads) => {
      const made = replacementOf(sides, [row("990121", heads)]);
      expect(made.differenceFen).toBe(heads * 3_000n);
      expect(made.levels.map(({ differenceFen }) => differenceFen)).toEqual([
        heads * 2_400n,
        heads * 600n,
      ]);
      expect(made).toMatchObject({ heads, leftOut: [] });
    }),
  );
});

test("heads for which one of the two has no answer are left out and named, never counted as nothing", () => {
  const lost = row("980101", 7n);
  const made = replacementOf(sides, [row("990121", 10n), lost]);
  expect(made).toMatchObject({ heads: 10n, differenceFen: 30_000n, leftOut: [lost] });
});

test("a year that a policy does not govern is an error of whoever asks", () => {
  const wrong = { ...sides, after: { ...sides.after, year: 2021 } };
  expect(() => replacementOf(wrong, [])).toThrow("2021");
});
