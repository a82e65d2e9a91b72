import { describe, expect, test } from "vitest";
import type { TraceStep } from "#policies";
import {
  country,
  head,
  oneCase,
  policyText,
  problemsOf,
  readPolicy,
  type Sections,
} from "#policies/testing";
import { uncheckedRuleBook } from "../compile-policy.ts";
import { told } from "../testing/told.ts";

const other = readPolicy({
  head: head({ id: "other", years: "[2021, 2022]", classes: "resident, minor" }),
  cases: oneCase("level: central, amount: { yuan: 300 }", "level: local, amount: rest"),
});
const around: Sections = {
  citations: `citations:
  all: { article: 第一条, quote: 补助按本条执行。 }
  own: { article: 第二条, quote: 比例按本条执行。, confidence: U }`,
  more: `bases:
  national: { title: 国家标准, amount: { yuan: 600 }, cite: own }
attributes:
  fiscal: { title: 财力档次, cite: own, values: { low: ["990121"] } }`,
};

function ruled(amount: string, policy = other) {
  const cases = oneCase(`level: central, amount: ${amount}`, "level: local, amount: rest");
  const library = (id: string) => (id === "other" ? policy : undefined);
  const asked = readPolicy({ ...around, cases });
  const book = uncheckedRuleBook(asked, { gazetteer: country, library });
  return book.ruling(2022, "990121", "resident");
}

// Within a sum the amount keeps its own label, and nothing stands beside it.
function explained(amount: string): TraceStep {
  const ruling = ruled(`{ sum: [${amount}, { yuan: 0 }] }`);
  const step = ruling.ok ? ruling.value.terms.shares[0]?.step.inputs[0] : undefined;
  if (step === undefined) throw new Error(JSON.stringify(ruling));
  return step;
}

function refused(amount: string): unknown {
  const ruling = ruled(amount);
  return !ruling.ok && ruling.problem.kind === "unreckonable" ? ruling.problem.because : ruling;
}

describe("an amount explains itself by what it was made of, down to the sentence", () => {
  const standard = "standard given 610 第一条";
  const central = "share.central given 300 第一条";
  test.each([
    ["{ yuan: 488, cite: own }", "amount.fixed given 488 第二条"],
    ["{ yuan: 488 }", "amount.fixed given 488 第一条"],
    ["standard", standard],
    ["{ base: standard }", standard],
    ["national", "base.national given 600 [国家标准] 第二条"],
    [
      "{ percent: 20, of: standard, cite: own }",
      `amount.percent percent 122 (rate given 20% 第二条, ${standard})`,
    ],
    [
      "{ fraction: 1/3, of: standard, decimals: 2, cite: own }",
      `amount.fraction percent 203.33 [1/3] 第二条 (${standard})`,
    ],
    [
      "{ fraction: 2/3, of: standard, decimals: 1 }",
      `amount.fraction percent 406.7 [2/3] 第一条 (${standard})`,
    ],
    [
      "{ base_plus_increment: { base: 60, percent: 50, of: standard, over: { yuan: 120 }, cite: own } }",
      `amount.base_plus_increment add 305 (base given 60 第二条, amount.percent percent 245 (rate given 50% 第二条, increment subtract 490 (${standard}, amount.fixed given 120 第一条)))`,
    ],
    [
      "{ larger_of: [{ yuan: 1 }, { yuan: 3 }, { yuan: 2 }] }",
      "amount.maximum maximum 3 (amount.fixed given 1 第一条, amount.fixed given 3 第一条, amount.fixed given 2 第一条)",
    ],
    [
      "{ smaller_of: [{ yuan: 2 }, { yuan: 1 }, { yuan: 3 }] }",
      "amount.minimum minimum 1 (amount.fixed given 2 第一条, amount.fixed given 1 第一条, amount.fixed given 3 第一条)",
    ],
    [
      "{ sum: [{ yuan: 1 }, { yuan: 2 }] }",
      "amount.sum add 3 (amount.fixed given 1 第一条, amount.fixed given 2 第一条)",
    ],
    [
      "{ difference: { from: standard, less: { yuan: 10 } } }",
      `amount.difference subtract 600 (${standard}, amount.fixed given 10 第一条)`,
    ],
    [
      "{ by_attribute: fiscal, values: { low: { yuan: 5 } } }",
      "amount.by_attribute choose 5 [fiscal=low] (amount.fixed given 5 第一条)",
    ],
    [
      "{ by_attribute: unheard, values: { low: { yuan: 5 } }, otherwise: { yuan: 6 } }",
      "amount.by_attribute choose 6 [unheard=none] (amount.fixed given 6 第一条)",
    ],
    [
      "{ by_year: { 2021: { yuan: 4 }, 2022: { yuan: 5 } } }",
      "amount.by_year choose 5 [2022] (amount.fixed given 5 第一条)",
    ],
    ["{ standard_of: other }", `amount.refer refer 610 [other] (${standard})`],
    ["{ share_of: central, policy: other }", `amount.refer refer 300 [other] (${central})`],
    [
      "{ share_of: central, policy: other, year: 2021, class: minor }",
      `amount.refer refer 300 [other] (${central})`,
    ],
    [
      "{ rounded: { percent: 3.333, of: standard }, decimals: 1 }",
      `amount.rounded round 20.3 (amount.percent percent 20.3313 (rate given 3.333% 第一条, ${standard}))`,
    ],
  ])("%s", (amount, expected) => {
    expect(told(explained(amount))).toBe(expected);
  });

  test("as doubtful as the fact that chose it, and only then", () => {
    const chosen = explained("{ by_attribute: fiscal, values: { low: { yuan: 5 } } }");
    expect(chosen).toMatchObject({ unconfirmed: true });
    expect(explained("{ by_year: { 2022: { yuan: 5 } } }")).not.toHaveProperty("unconfirmed");
    expect(explained("{ yuan: 488, cite: own }")).toMatchObject({ unconfirmed: true });
  });
});

const unknown = (name: string) => ({ kind: "unknown-base", name, nearest: null });

test("whatever is not a percent is yuan per head", () => {
  const unitsOf = (step: TraceStep): readonly string[] => [
    `${step.label} ${step.unit}`,
    ...step.inputs.flatMap(unitsOf),
  ];
  const increment = "{ base: 60, percent: 50, of: standard, over: { yuan: 120 } }";
  expect(unitsOf(explained(`{ base_plus_increment: ${increment} }`))).toEqual([
    "amount.base_plus_increment yuan_per_head",
    "base yuan_per_head",
    "amount.percent yuan_per_head",
    "rate percent",
    "increment yuan_per_head",
    "standard yuan_per_head",
    "amount.fixed yuan_per_head",
  ]);
});

describe("an amount is refused where one of its parts is, with the first refusal", () => {
  test.each([
    ["{ percent: 20, of: nowhere_known }"],
    ["{ fraction: 1/3, of: nowhere_known, decimals: 2 }"],
    ["{ base_plus_increment: { base: 6, percent: 5, of: nowhere_known, over: { yuan: 1 } } }"],
    ["{ base_plus_increment: { base: 6, percent: 5, of: { yuan: 1 }, over: nowhere_known } }"],
    ["{ larger_of: [{ yuan: 1 }, nowhere_known, nowhere_else] }"],
    ["{ smaller_of: [nowhere_known, { yuan: 1 }] }"],
    ["{ sum: [{ yuan: 1 }, nowhere_known] }"],
    ["{ difference: { from: nowhere_known, less: { yuan: 1 } } }"],
    ["{ difference: { from: { yuan: 1 }, less: nowhere_known } }"],
    ["{ by_attribute: fiscal, values: { low: nowhere_known } }"],
    ["{ by_year: { 2022: nowhere_known } }"],
    ["{ rounded: nowhere_known, decimals: 2 }"],
  ])("%s", (amount) => {
    expect(refused(amount)).toEqual(unknown("nowhere_known"));
  });

  test("a value or a year that nobody named is never the nearest one, and never zero", () => {
    expect(refused("{ by_attribute: fiscal, values: { high: { yuan: 5 } } }")).toEqual({
      kind: "no-value-for-attribute",
      key: "fiscal",
      found: "low",
      expected: ["high"],
    });
    expect(refused("{ by_attribute: unheard, values: { none: { yuan: 5 } } }")).toEqual({
      kind: "no-value-for-attribute",
      key: "unheard",
      found: null,
      expected: ["none"],
    });
    expect(refused("{ by_year: { 2021: { yuan: 5 }, 2023: { yuan: 6 } } }")).toEqual({
      kind: "no-value-for-year",
      year: 2022,
      expected: ["2021", "2023"],
    });
  });

  test("another policy refuses by its own reason, and says which years and classes it governs", () => {
    const years = [2021, 2022];
    const classes = ["resident", "minor"];
    const found = { kind: "policy-refuses", policyId: "other", years, classes };
    expect(refused("{ standard_of: othr }")).toEqual({
      kind: "unknown-policy",
      policyId: "othr",
      nearest: null,
    });
    expect(refused("{ standard_of: other, year: 2020 }")).toEqual({
      ...found,
      because: "year-not-governed",
      year: 2020,
      insuredClass: "resident",
    });
    expect(refused("{ share_of: central, policy: other, class: student }")).toEqual({
      ...found,
      because: "unknown-class",
      year: 2022,
      insuredClass: "student",
    });
    expect(refused("{ share_of: county, policy: other }")).toEqual({
      kind: "unknown-share",
      level: "county",
    });
    expect(refused("{ share: county }")).toEqual({ kind: "unknown-share", level: "county" });
  });

  test("a rest is refused where another share is, or where it would be less than nothing", () => {
    expect(refused("nowhere_known")).toEqual(unknown("nowhere_known"));
    expect(refused("{ yuan: 610.5 }")).toEqual({ kind: "negative-amount", yuan: "-0.5" });
    expect(refused("{ yuan: 610 }")).toMatchObject({ ok: true });
  });
});

describe("what an amount mentions is checked wherever it stands inside", () => {
  const within = (amount: string): readonly string[] => [
    `{ percent: 1, of: ${amount} }`,
    `{ fraction: 1/3, of: ${amount}, decimals: 2 }`,
    `{ base_plus_increment: { base: 1, percent: 1, of: ${amount}, over: { yuan: 1 } } }`,
    `{ base_plus_increment: { base: 1, percent: 1, of: { yuan: 1 }, over: ${amount} } }`,
    `{ larger_of: [{ yuan: 1 }, ${amount}] }`,
    `{ smaller_of: [{ yuan: 1 }, ${amount}] }`,
    `{ sum: [{ yuan: 1 }, ${amount}] }`,
    `{ difference: { from: ${amount}, less: { yuan: 1 } } }`,
    `{ difference: { from: { yuan: 1 }, less: ${amount} } }`,
    `{ by_attribute: tier, values: { "2": ${amount} } }`,
    `{ by_attribute: tier, values: { "2": { yuan: 1 } }, otherwise: ${amount} }`,
    `{ by_year: { 2022: ${amount} } }`,
    `{ rounded: ${amount}, decimals: 2 }`,
  ];
  const problems = (amount: string): readonly string[] =>
    problemsOf(
      policyText({
        cases: oneCase(`level: central, amount: ${amount}`, "level: local, amount: rest"),
      }),
    ).map(({ kind, found }) => `${kind} ${found}`);

  test.each(within("{ yuan: 1, cite: lost }"))("a citation in %s", (amount) => {
    expect(problems(amount)).toEqual(["unknown-citation lost"]);
  });

  test.each([
    "{ percent: 1, of: standard, cite: lost }",
    "{ fraction: 1/3, of: standard, decimals: 2, cite: lost }",
    "{ base_plus_increment: { base: 1, percent: 1, of: standard, over: { yuan: 1 }, cite: lost } }",
  ])("its own citation in %s", (amount) => {
    expect(problems(amount)).toEqual(["unknown-citation lost"]);
  });

  test("another policy", () => {
    expect(problems("{ share_of: central, policy: lost }")).toEqual(["unknown-policy lost"]);
    expect(problems("{ sum: [{ standard_of: lost }, { yuan: 1 }] }")).toEqual([
      "unknown-policy lost",
    ]);
  });
});

test("only a rest takes what rounding leaves over", () => {
  const index = (amount: string) => {
    const ruling = ruled(amount);
    return ruling.ok ? ruling.value.terms.remainderIndex : ruling.problem;
  };
  expect(index("{ yuan: 366 }")).toBe(1);
  const cases = oneCase(
    "level: central, amount: { yuan: 366 }",
    "level: local, amount: { yuan: 244 }",
  );
  const book = uncheckedRuleBook(readPolicy({ ...around, cases }), { gazetteer: country });
  const ruling = book.ruling(2022, "990121", "resident");
  expect(ruling.ok && ruling.value.terms.remainderIndex).toBeUndefined();
});
