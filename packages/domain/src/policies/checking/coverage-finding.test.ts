import { expect, test } from "vitest";
import {
  compiled,
  head,
  oneCase,
  policyText,
  problemsOf,
  readPolicy,
  type Sections,
} from "#policies/testing";

const other = readPolicy({
  head: head({ id: "other", years: "[2020, 2021]", classes: "resident, minor" }),
  cases: oneCase("level: central, amount: { yuan: 300 }", "level: local, amount: rest"),
});

function first(sections: Sections): string {
  const [problem] = problemsOf(policyText(sections), [other]);
  if (problem === undefined) throw new Error("nothing is wrong");
  return `${problem.path}: ${problem.expected} / ${problem.found}`;
}

const central = (amount: string): Sections => ({
  cases: oneCase(`level: central, amount: ${amount}`, "level: local, amount: rest"),
});
const everybody = "2022 990101 resident (+5)";

test.each([
  ["{ base: standart }", "a base, perhaps standard / unknown base standart"],
  ["{ base: nothing_like_it }", "a base / unknown base nothing_like_it"],
  ["{ share: county }", "a share of county in the same case / none"],
  [
    '{ by_attribute: tier, values: { "1": { yuan: 1 }, "3": { yuan: 1 } } }',
    "tier 1|3, or otherwise / tier 2",
  ],
  [
    "{ by_attribute: rank, values: { high: { yuan: 1 } } }",
    "rank high, or otherwise, or a gap for rank: none beside cases for rank: any / rank unknown",
  ],
  [
    "{ by_year: { 2020: { yuan: 1 }, 2021: { yuan: 1 } } }",
    "an amount for 2022 / by_year of 2020|2021",
  ],
  [
    "{ standard_of: other }",
    "a year that other governs: year: 2020|2021 / other 2022 resident: year-not-governed",
  ],
  [
    "{ standard_of: other, year: 2021, class: student }",
    "a class that other knows: class: resident|minor / other 2021 student: unknown-class",
  ],
])("%s is refused with what would do instead", (amount, expected) => {
  expect(first(central(amount))).toBe(`cases[0]: ${expected}: ${everybody}`);
});

test("where no standard applies the standards are to be mended", () => {
  const standards =
    'standards:\n  - { kind: exact, when: { places: ["990101"] }, amount: { yuan: 610 }, cite: all }';
  expect(first({ standards })).toBe("standards: one standard / 2022 990121 resident (+4)");
});

test("of two splits that apply the first is to be mended", () => {
  const split = "{ level: local, shares: [{ level: county, amount: rest, cite: all }] }";
  const idle = split.replace("shares", 'when: { places: ["990121"] }, years: 2022, shares');
  expect(
    first({ ...central("{ yuan: 1 }"), more: `splits:\n  - ${idle}\n  - ${split}\n  - ${split}` }),
  ).toBe("splits[1]: one split / 2022 990101 resident: local (+4)");
});

test("every policy that is reached is known, also through others, and never the policy itself", () => {
  const referring = (id: string, to: string) =>
    readPolicy({
      head: head({ id, years: "[2020, 2021, 2022]" }),
      cases: oneCase(
        `level: central, amount: { share_of: central, policy: ${to}, year: 2021 }`,
        "level: local, amount: rest",
      ),
    });
  const through = referring("through", "other");
  const sections = central("{ share_of: central, policy: through, year: 2022 }");
  expect(compiled(sections, [through, other]).refersTo).toEqual(["other", "through"]);
  expect(compiled(central("{ yuan: 1 }"), [through]).refersTo).toEqual([]);
});

test("where several take over too much together, all of them are named", () => {
  const taking = (level: string) => `  - { level: ${level}, bears: local, percent: 60, cite: all }`;
  const more = `takeovers:\n${taking("central")}\n${taking("province")}`;
  expect(first({ ...central("{ yuan: 300 }"), more })).toBe(
    "takeovers[0]: one take-over of local, or percents that make 100 at most / 2022 990101 resident: takeovers[0], takeovers[1] (+5)",
  );
});
