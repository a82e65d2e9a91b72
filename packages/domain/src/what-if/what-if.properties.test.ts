import fc from "fast-check";
import { expect, test } from "vitest";
import { apportion } from "#apportionment";
import type { CompiledPolicy } from "#policies";
import { compiled, country, head, oneCase, readPolicy, standardOf } from "#policies/testing";
import { type Difference, whatIf, type YearHeads } from "#what-if";

const years = [2021, 2022] as const;
const places = ["990101", "990121", "990122", "990201", "990221", "999001"];
const classes = ["resident", "minor"];
const sections = {
  head: head({ years: "[2021, 2022]", classes: classes.join(", ") }),
  standards: standardOf(610),
  cases: `${oneCase(
    "level: central, amount: { yuan: 488 }",
    "level: province, amount: { yuan: 91.5 }",
    "level: county, payer: self, amount: { yuan: 30.5 }",
  )}
  - id: districts
    title: 市辖区
    when: { attributes: { county_kind: district } }
    shares:
      - { level: central, amount: { percent: 80, of: standard }, cite: all }
      - { level: city, amount: { percent: 33.3, of: local_part }, cite: all }
      - { level: county, amount: rest, cite: all }`,
};
const policy = readPolicy(sections);
const own = compiled(sections);

const headcounts = fc
  .uniqueArray(
    fc.record({
      placeCode: fc.constantFrom(...places),
      insuredClass: fc.constantFrom(...classes),
      heads: fc.bigInt({ min: 0n, max: 10_000_000n }),
    }),
    { selector: ({ placeCode, insuredClass }) => `${placeCode} ${insuredClass}` },
  )
  .map((heads) => years.map((year) => ({ year, heads })));
const standards = fc
  .integer({ min: 1, max: 99_999 })
  .map(
    (hundredths) => `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`,
  );

function asked(
  patch: Parameters<typeof whatIf>[0]["patch"],
  heads: Parameters<typeof whatIf>[0]["years"],
) {
  const made = whatIf({
    policy,
    compiled: own,
    context: { gazetteer: country },
    patch,
    years: heads,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

function total(by: CompiledPolicy, all: readonly YearHeads[]): bigint {
  return all.reduce((sum, { year, heads }) => {
    const made = apportion({ policy: by, year, heads });
    if (!made.ok) throw new Error(`${year} was refused`);
    return sum + made.value.totalFen;
  }, 0n);
}
const sum = (list: readonly { readonly differenceFen: bigint }[]) =>
  list.reduce((all, { differenceFen }) => all + differenceFen, 0n);

function everySum({ places: byPlace, levels, years: byYear }: Difference): readonly bigint[] {
  return [
    sum(byPlace),
    sum(levels),
    sum(byYear),
    sum(byPlace.flatMap((each) => each.levels)),
    sum(byYear.flatMap((each) => each.levels)),
  ];
}

test("the differences of places, levels and years each add up to the difference of the totals, to the fen", () => {
  fc.assert(
    fc.property(standards, headcounts, (value, heads) => {
      const { difference, policy: supposed } = asked([{ path: "standard", value }], heads);
      const beforeFen = total(own, heads);
      const afterFen = total(supposed, heads);
      const differenceFen = afterFen - beforeFen;
      expect(difference).toMatchObject({
        beforeFen,
        afterFen,
        differenceFen,
      });
      expect(new Set(everySum(difference))).toEqual(new Set([differenceFen]));
    }),
    { numRuns: 60 },
  );
});

test("no change is no difference, whether nothing is set or everything to what it is", () => {
  const same = [
    { path: "standard", value: "610" },
    { path: "everywhere.province", value: "+0" },
    { path: "districts.city", value: "33.3%" },
  ];
  fc.assert(
    fc.property(fc.constantFrom([], same), headcounts, (patch, heads) => {
      const { difference, changes, policy: supposed } = asked(patch, heads);
      expect(changes).toEqual([]);
      expect(total(supposed, heads)).toBe(total(own, heads));
      const all = [difference, ...difference.places, ...difference.levels, ...difference.years];
      expect(all.filter(({ differenceFen }) => differenceFen !== 0n)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("what each place owed and its difference are what it would owe", () => {
  fc.assert(
    fc.property(standards, headcounts, (value, heads) => {
      const there = asked([{ path: "standard", value }], heads).difference;
      expect(there.beforeFen + there.differenceFen).toBe(there.afterFen);
      for (const place of there.places) {
        expect(place.beforeFen + sum(place.levels)).toBe(place.afterFen);
      }
    }),
    { numRuns: 30 },
  );
});
