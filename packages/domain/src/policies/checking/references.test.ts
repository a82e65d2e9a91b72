import { describe, expect, test } from "vitest";
import { problemsOf } from "#policies/testing";
import { fullPolicy } from "../testing/full-policy.ts";

// The whole file again and again, each time with one other place of it changed.
function eachChanged(part: string, into: string): readonly string[] {
  const pieces = fullPolicy.split(part);
  return pieces
    .slice(1)
    .map(
      (_, index) =>
        pieces.slice(0, index + 1).join(part) + into + pieces.slice(index + 1).join(part),
    );
}

function changed(part: string, into: string): readonly string[] {
  expect(fullPolicy).toContain(part);
  return found(fullPolicy.replace(part, into));
}

function found(text: string): readonly string[] {
  return problemsOf(text).map(({ kind, path, expected, found: what, nearest }) => {
    const near = nearest === null ? "" : ` (${nearest})`;
    return `${kind} ${path}: ${expected} / ${what}${near}`;
  });
}

test("a file that uses every section is sound as it stands", () => {
  expect(found(fullPolicy)).toEqual([]);
});

const paths = (part: string, into: string, kind: string): readonly string[] =>
  eachChanged(part, into).map((text) => {
    const problems = problemsOf(text);
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
    return problems[0]?.path ?? "";
  });

describe("a name that names nothing is found wherever it stands, and nothing else is said", () => {
  test("a citation", () => {
    expect(paths("cite: all", "cite: lost", "unknown-citation")).toEqual([
      "notes[0].cite",
      "attributes.fiscal.cite",
      "attributes.fiscal.values.low[1].cite",
      "bases.national_standard.amount",
      "bases.national_standard.cite",
      "standards[0].cite",
      "standards[1].cite",
      "cases[0].shares[0].cite",
      "cases[0].shares[1].cite",
      "cases[1].shares[0].cite",
      "cases[1].shares[1].cite",
      "takeovers[0].cite",
      "splits[0].shares[0].amount",
      "splits[0].shares[0].cite",
      "splits[0].shares[1].cite",
      "gaps[0].cite",
      "rounding.cite",
      "headcounts[0].cite",
      "deadlines[0].cite",
      "deadlines[1].cite",
      "advances[0].cite",
      "advances[1].cite",
      "settlement[0].cite",
      "categories.poor.cite",
      "categories.poorest.cite",
      "categories.both.cite",
      "contributions[0].cite",
      "contributions[0].tiers[0].cite",
      "contributions[0].tiers[1].cite",
      "contributions[0].lowest_tier.cite",
      "assistance[0].cite",
      "assistance[1].cite",
      "assistance_overlap.cite",
      "critical_illness.deductible.cite",
      "critical_illness.segments[0].cite",
      "critical_illness.tilts[0].ratio.cite",
      "critical_illness.tilts[0].cite",
      "critical_illness.tilts[1].cite",
      "waiting.exempt[0].cite",
      "waiting.exempt[1].cite",
      "waiting.entitled_from.cite",
      "legacy_gaps[0].cite",
      "legacy_gaps[1].cite",
    ]);
  });

  test("a year that the policy does not govern", () => {
    expect(paths("years: 2022", "years: [2022, 2031]", "year-outside-policy")).toEqual([
      "attributes.fiscal.values.low[1].years",
      "standards[1].years",
      "cases[1].years",
      "takeovers[0].years",
      "splits[0].years",
      "gaps[0].years",
      "headcounts[0].years",
      "deadlines[0].years",
      "advances[0].years",
      "settlement[0].years",
      "critical_illness.tilts[0].years",
    ]);
  });

  test("a class", () => {
    expect(paths("classes: [minor]", "classes: [minor, adult]", "unknown-class")).toEqual([
      "standards[1].when.classes[1]",
      "cases[1].when.except.classes[1]",
      "gaps[0].when.classes[1]",
      "contributions[0].when.classes[1]",
    ]);
  });

  test("a place", () => {
    expect(paths('places: ["99', 'places: ["97', "unknown-place")).toEqual([
      "attributes.fiscal.values.low[1].places[0]",
      "cases[1].when.places[0]",
      "cases[1].when.except.places[0]",
      "takeovers[0].when.places[0]",
      "splits[0].when.places[0]",
      "gaps[0].when.places[0]",
      "headcounts[0].when.places[0]",
      "deadlines[0].when.places[0]",
      "advances[0].when.places[0]",
      "settlement[0].when.places[0]",
      "assistance[0].when.places[0]",
    ]);
  });

  test("a category", () => {
    expect(paths("[poor", "[por", "unknown-category")).toEqual([
      "categories.both.includes[0]",
      "assistance[0].categories[0]",
      "assistance[1].categories[0]",
      "critical_illness.tilts[0].categories[0]",
      "critical_illness.tilts[1].categories[0]",
      "waiting.exempt[1].categories[0]",
    ]);
  });
});

describe("what is expected is said, with the nearest valid name", () => {
  test.each([
    ["cite: all }", "cite: al }", "unknown-citation notes[0].cite: all / al (all)"],
    [
      "classes: [minor] }, years",
      "classes: [minr] }, years",
      "unknown-class standards[1].when.classes[0]: resident|minor / minr (minor)",
    ],
    [
      '{ places: ["990122"], years',
      '{ places: ["123456"], years',
      "unknown-place attributes.fiscal.values.low[1].places[0]: place-code / 123456",
    ],
    // One that is written without a list is named without a position in one.
    [
      'low: ["990121"',
      'low: ["123456"',
      "unknown-place attributes.fiscal.values.low[0]: place-code / 123456",
    ],
    ['place: "990000"', 'place: "123456"', "unknown-place place: place-code / 123456"],
    [
      "beats: [everywhere]",
      "beats: [everywher]",
      "unknown-case cases[1].beats[0]: everywhere|listed / everywher (everywhere)",
    ],
    [
      "years: 2022, cite: all }]",
      "years: 2031, cite: all }]",
      "year-outside-policy attributes.fiscal.values.low[1].years: 2021|2022 / 2031",
    ],
    [
      "[poor, poorest]",
      "[poor, poorst]",
      "unknown-category categories.both.includes[1]: poor|poorest|both / poorst (poorest)",
    ],
  ])("%s -> %s", (part, into, expected) => {
    expect(changed(part, into)).toEqual([expected]);
  });
});

describe("a name is given once", () => {
  test.each([
    ["id: listed", "id: everywhere", "cases[1].id", "everywhere"],
    ["id: july", "id: june", "deadlines[1].id", "june"],
    ["id: later", "id: early", "advances[1].id", "early"],
    ["[resident, minor]", "[resident, minor, minor]", "classes[2]", "minor"],
    ["level: county,", "level: city,", "splits[0].shares[1].level", "city"],
    ["id: more", "id: plain", "contributions[0].tiers[1].id", "plain"],
    ["id: extra", "id: help", "assistance[1].id", "help"],
    ["payer: county,", "payer: fund,", "assistance[0].payers[1].id", "fund"],
    ["id: again", "id: tilted", "critical_illness.tilts[1].id", "tilted"],
    ["id: needy", "id: newborn", "waiting.exempt[1].id", "newborn"],
    ["id: older", "id: old", "legacy_gaps[1].id", "old"],
  ])("%s -> %s", (part, into, path, name) => {
    expect(changed(part, into)).toEqual([`duplicate-id ${path}: name-not-used-before / ${name}`]);
  });
});

describe("a payer that is a code is a place", () => {
  test.each([
    ['payer: "990100"', "cases[1].shares[1].payer"],
    ['payer: "990221"', "splits[0].shares[1].payer"],
    ['payer: "990000"', "takeovers[0].payer"],
  ])("%s", (part, path) => {
    expect(changed(part, 'payer: "123456"')).toEqual([
      `unknown-place ${path}: place-code / 123456`,
    ]);
    expect(changed(part, 'payer: "123456789"')).toEqual([
      `unknown-place ${path}: place-code / 123456789`,
    ]);
    expect(changed(part, 'payer: [self, "123456"]')).toEqual([
      `unknown-place ${path}: place-code / 123456`,
    ]);
  });

  test("or below a county that is one, where no list is at hand", () => {
    expect(changed('payer: "990221"', 'payer: "990221001"')).toEqual([]);
    expect(changed('payer: "990221"', 'payer: "990221001002"')).toEqual([]);
  });
});

describe("what persons pay and get", () => {
  test("no tier is below the lowest that is allowed, and as much is enough", () => {
    expect(changed("title: 一档, yuan: 350", "title: 一档, yuan: 349.99")).toEqual([
      "tier-below-floor contributions[0].tiers[0].yuan: 350 / 349.99",
    ]);
    expect(changed("at_least: standard", "at_least: 400")).toEqual([
      "tier-below-floor contributions[0].yuan: 400 / 350",
      "tier-below-floor contributions[0].tiers[0].yuan: 400 / 350",
    ]);
    expect(changed("at_least: standard", "at_least: 350")).toEqual([]);
  });

  test("the payers of assistance pay all of it: a hundred percent, or less and one rest", () => {
    const wrong = (sum: string) => [
      `shares-do-not-add-up assistance[0].payers: 100, or less and one rest / ${sum}`,
    ];
    expect(changed("part: rest }", "part: { percent: 39.9 } }")).toEqual(wrong("99.9"));
    expect(changed("part: rest }", "part: { percent: 40.1 } }")).toEqual(wrong("100.1"));
    expect(changed("part: rest }", "part: { percent: 40 } }")).toEqual([]);
    expect(changed("part: { percent: 60 }", "part: { percent: 100 }")).toEqual(wrong("100, rest"));
    expect(changed("part: { percent: 60 }", "part: { percent: 99.9 }")).toEqual([]);
    expect(changed("part: { percent: 60 }", "part: rest")).toEqual(wrong("0, rest, rest"));
  });
});

describe("a list of the file's own", () => {
  test("gives a place one value in a year", () => {
    const twice = "duplicate-id attributes.fiscal.values.high[0]: one value for a place and year";
    expect(changed('high: ["990221"]', 'high: ["990122"]')).toEqual([
      `${twice} / 990122: low, high`,
    ]);
    expect(changed('high: ["990221"]', 'high: [{ places: ["990122"], years: [2021] }]')).toEqual(
      [],
    );
    expect(
      changed('high: ["990221"]', 'high: [{ places: ["990122"], years: [2021, 2022] }]'),
    ).toEqual([`${twice} / 990122: low, high`]);
  });
});
