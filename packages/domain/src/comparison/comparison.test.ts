import { describe, expect, test } from "vitest";
import { compiled, head, oneCase, type Sections, standardOf } from "#policies/testing";
import { comparePolicies, type FigurePair, type RulePair } from "#comparison";

function compared(a: Sections, b: Sections) {
  const made = comparePolicies({ a: compiled(a), b: compiled(b) });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const figures = ({ a, b, differenceYuan }: FigurePair) => [
  a === null ? null : `${a.yuan}${a.derived ? " derived" : ""}`,
  b === null ? null : `${b.yuan}${b.derived ? " derived" : ""}`,
  differenceYuan,
];
const shares = (rule: RulePair | undefined) =>
  rule?.shares.map((share) => [share.level, ...figures(share)]);

const percents = {
  head: head({ id: "percents", years: "2023" }),
  standards: standardOf(640),
  cases: oneCase(
    "level: central, amount: { percent: 80, of: standard }",
    "level: province, amount: { yuan: 64 }",
    "level: county, amount: rest",
  ),
};

describe("two policies side by side", () => {
  test("show every level's figure under both, what it grew by, and which figures are derived", () => {
    const { rules, a, b } = compared({}, percents);
    expect([a.year, b.year]).toEqual([2022, 2023]);
    const [rule, another] = rules;
    expect(another).toBeUndefined();
    expect(rule?.places).toHaveLength(6);
    expect(figures(rule?.standard ?? { a: null, b: null, differenceYuan: null })).toEqual([
      "610",
      "640",
      "30",
    ]);
    expect(shares(rule)).toEqual([
      ["central", "366", "512 derived", "146"],
      ["province", "122", "64", "-58"],
      ["county", "122", "64 derived", "-58"],
    ]);
    expect(rule?.same).toBe(false);
  });

  test("are the same policy when it is compared with itself", () => {
    const { rules, deadlines, contributions, classes } = compared(percents, percents);
    expect(rules.every(({ same }) => same)).toBe(true);
    expect([...deadlines, ...contributions]).toEqual([]);
    expect(classes).toEqual({ onlyA: [], onlyB: [], both: ["resident"] });
  });

  test("show nothing, not zero, for a level or class that only one of them knows", () => {
    const { rules, classes } = compared(
      {},
      {
        ...percents,
        head: head({ id: "percents", classes: "resident, minor" }),
        cases: oneCase("level: central, amount: standard"),
      },
    );
    expect(classes).toEqual({ onlyA: [], onlyB: ["minor"], both: ["resident"] });
    expect(rules.map(({ insuredClasses, a }) => [insuredClasses, a])).toEqual([
      [["resident"], expect.objectContaining({ id: "everywhere" })],
      [["minor"], null],
    ]);
    expect(shares(rules[0])).toEqual([
      ["central", "366", "640", "274"],
      ["province", "122", null, null],
      ["county", "122", null, null],
    ]);
  });

  test("put the places together for which both answer alike, each place in one group of its class", () => {
    const districts = `
  - id: districts
    title: 市辖区
    when: { attributes: { county_kind: district } }
    shares:
      - { level: central, amount: { yuan: 400 }, cite: all }
      - { level: city, amount: rest, cite: all }`;
    const { rules } = compared({}, { ...percents, cases: `${percents.cases}${districts}` });
    expect(rules.map(({ b, places }) => [b?.id, places.map(({ code }) => code)])).toEqual([
      ["everywhere", ["990121", "990122", "990221", "999001"]],
      ["districts", ["990101", "990201"]],
    ]);
  });

  test("follow a place that was renumbered between the years", () => {
    const old = { ...percents, head: head({ id: "old", years: "2019" }) };
    const [rule] = compared(old, percents).rules;
    expect(rule?.places.map(({ code }) => code)).toContain("990122");
    expect(rule?.places.map(({ code }) => code)).not.toContain("990123");
    expect(rule?.same).toBe(true);
  });

  test("of different provinces stand one after the other", () => {
    const western = {
      ...percents,
      head: head({ id: "western", place: "980000" }),
      cases: oneCase("level: central, amount: standard"),
    };
    const made = comparePolicies({ a: compiled({}), b: compiled(western) });
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    expect(made.value.rules.map(({ a, b, places }) => [a?.id, b?.id, places.length])).toEqual([
      ["everywhere", undefined, 6],
      [undefined, "everywhere", 1],
    ]);
  });
});

describe("beside the shares", () => {
  const due = (on: string) => `deadlines:
  - { id: year-end, title: 全年到位, due: { on: ${on} }, cite: all }`;
  const paid = (yuan: number) => `contributions:
  - { coverage_year: 2023, kind: floor, yuan: ${yuan}, cite: all }`;

  test("deadlines are compared by their rule and shown with the date of their year", () => {
    const same = compared({ more: due("12-31") }, { ...percents, more: due("12-31") });
    expect(same.deadlines).toMatchObject([
      { id: "year-end", same: true, a: { on: "2022-12-31" }, b: { on: "2023-12-31" } },
    ]);
    const earlier = compared({ more: due("12-31") }, { ...percents, more: due("09-30") });
    expect(earlier.deadlines).toMatchObject([{ same: false, b: { on: "2023-09-30" } }]);
    expect(compared({}, { more: due("09-30") }).deadlines).toMatchObject([
      { a: null, same: false },
    ]);
  });

  test("contributions show what they grew by", () => {
    expect(
      compared({ more: paid(350) }, { ...percents, more: paid(380) }).contributions,
    ).toMatchObject([
      { a: { yuan: "350", kind: "floor" }, b: { yuan: "380" }, differenceYuan: "30" },
    ]);
    expect(compared({ more: paid(350) }, percents).contributions).toMatchObject([
      { a: { yuan: "350" }, b: null, differenceYuan: null },
    ]);
  });
});

test("a year that a policy does not govern is refused", () => {
  expect(comparePolicies({ a: compiled({}), b: compiled(percents), yearB: 2022 })).toEqual({
    ok: false,
    problem: { kind: "year-not-governed", policyId: "percents", year: 2022, governs: [2023] },
  });
});
