import { describe, expect, test } from "vitest";
import { parsePolicy } from "./reading/parse-policy.ts";
import type { PolicyProblem } from "./reading/problem.ts";
import { policyText, problemsOf, type Sections } from "./testing/invented-policy.ts";

function shown({ kind, line, column, path, expected, found, nearest }: PolicyProblem): string {
  const near = nearest === null ? "" : ` (nearest ${nearest})`;
  return `${line}:${column} ${kind} ${path}: expected ${expected}, found ${found}${near}`;
}

function errors(sections: Sections): readonly string[] {
  return problemsOf(policyText(sections)).map(shown);
}

const shares = (list: string, when = ""): string => `cases:
  - id: everywhere
    title: 各地
    ${when}
    shares:
${list}`;
const central = "      - { level: central, amount: { yuan: 366 }, cite: all }";

describe("a file whose form is wrong is refused with line, path, what was expected and what was found", () => {
  test("a misspelt key, with the nearest valid one", () => {
    expect(errors({ more: "deadline:\n  - id: x" })).toEqual([
      expect.stringMatching(
        /^21:1 unknown-key deadline: expected format\|id\|.*, found deadline \(nearest deadlines\)$/,
      ),
    ]);
  });

  test("a misspelt mechanism", () => {
    expect(
      errors({
        cases: shares(
          "      - { level: central, amount: { percnt: 80, of: standard }, cite: all }",
        ),
      }),
    ).toEqual([
      "19:35 missing-key cases[0].shares[0].amount.percent: expected text, found ",
      "19:37 unknown-key cases[0].shares[0].amount.percnt: expected percent|of|cite, found percnt (nearest percent)",
    ]);
  });

  test("a misspelt level", () => {
    expect(
      errors({ cases: shares("      - { level: provinse, amount: rest, cite: all }") }),
    ).toEqual([
      expect.stringMatching(
        /^19:18 wrong-form cases\[0\]\.shares\[0\]\.level: .*found provinse \(nearest province\)$/,
      ),
    ]);
  });

  test.each([
    ["a number with a separator", '{ yuan: "1,000" }', "decimal", "1,000"],
    ["a negative number", "{ yuan: -5 }", "decimal", "-5"],
    ["an exponent", "{ yuan: 1e3 }", "decimal", "1e3"],
    ["a full-width number", "{ yuan: ６１０ }", "decimal", "６１０"],
    ["a percent sign", "{ percent: 80%, of: standard }", "decimal", "80%"],
  ])("%s", (_name, amount, expected, found) => {
    const [error] = errors({
      cases: shares(`      - { level: central, amount: ${amount}, cite: all }`),
    });
    expect(error).toContain(`expected ${expected}, found ${found}`);
  });

  test("a missing section", () => {
    expect(errors({ cases: "" })).toEqual(["1:1 missing-key cases: expected […], found "]);
  });

  test("a citation that neither quotes nor paraphrases", () => {
    expect(errors({ citations: "citations:\n  all: { article: 第一条 }" })).toEqual([
      '11:8 wrong-form citations.all: expected quote-or-paraphrase, found {"article":"第一条"}',
    ]);
  });

  test("broken YAML, twice the same key and several documents", () => {
    expect(problemsOf("id: [").map(({ kind }) => kind)).toContain("yaml-syntax");
    expect(problemsOf("id: a\nid: b").map(shown)).toEqual([
      expect.stringContaining("2:1 yaml-syntax"),
    ]);
    expect(problemsOf("a: b\n---\na: b").map(({ kind }) => kind)).toContain("yaml-syntax");
  });

  test("anchors and aliases, which make a small file large", () => {
    expect(problemsOf("a: &a [x]\nb: *a").map(shown)).toEqual([
      "2:4 yaml-syntax : expected no-aliases, found *a",
    ]);
  });

  test("an empty file, a list and a text", () => {
    for (const text of ["", "- a", "a"]) expect(problemsOf(text).length).toBeGreaterThan(0);
  });

  test("a file of more than 200,000 characters, and one nested without end", () => {
    expect(problemsOf("#".repeat(200_001))[0]?.kind).toBe("too-large");
    expect(parsePolicy({ file: "x", text: "[".repeat(100_000) }).ok).toBe(false);
    expect(parsePolicy({ file: "x", text: "a: { b: ".repeat(20_000) }).ok).toBe(false);
    expect(parsePolicy({ file: "x", text: "- ".repeat(90_000) }).ok).toBe(false);
  });
});

describe("a file whose sense is wrong is refused at the line to mend", () => {
  test("shares that do not add up, for every kind of place", () => {
    const list = `${central}\n      - { level: province, amount: { yuan: 200 }, cite: all }`;
    expect(errors({ cases: shares(list) })).toEqual([
      "19:7 shares-do-not-add-up cases[0].shares: expected 610, found 566: 2022 990101 resident (+5)",
    ]);
  });

  test("places without a case", () => {
    const when = "when: { attributes: { county_kind: district } }";
    const list = `${central}\n      - { level: city, amount: rest, cite: all }`;
    expect(errors({ cases: shares(list, when) })).toEqual([
      "15:3 no-case cases: expected one case, or a gap, found 2022 990121 resident (+3)",
    ]);
  });

  test("two equally specific cases with different answers, naming both", () => {
    const rival = (id: string, key: string, yuan: number) => `
  - id: ${id}
    title: ${id}
    when: { attributes: { ${key}: any } }
    shares:
      - { level: central, amount: { yuan: ${yuan} }, cite: all }
      - { level: county, payer: self, amount: rest, cite: all }`;
    const cases = `cases:${rival("kinds", "county_kind", 366)}${rival("managed", "managed_by_province", 400)}`;
    expect(errors({ cases })).toEqual([
      "15:5 ambiguous-case cases[0]: expected one case, or beats, found 2022 990122 resident: kinds, managed",
    ]);
    expect(
      errors({ cases: cases.replace("title: managed", "title: managed\n    beats: [kinds]") }),
    ).toEqual([]);
    expect(errors({ cases: cases.replace("yuan: 400", "yuan: 366") })).toEqual([]);
  });

  test("a level without a payer", () => {
    const list = `${central}\n      - { level: city, amount: rest, cite: all }`;
    expect(errors({ cases: shares(list) })).toEqual([
      "15:5 no-payer cases[0]: expected payer of city, such as payer: [city, self], found 2022 999001 resident",
    ]);
  });

  test("a negative rest", () => {
    const list = `      - { level: central, amount: { yuan: 700 }, cite: all }
      - { level: province, amount: rest, cite: all }`;
    expect(errors({ cases: shares(list) })).toEqual([
      "15:5 unreckonable cases[0]: expected 0 or more, found -90: 2022 990101 resident (+5)",
    ]);
  });

  test("amounts that go round in circles", () => {
    const list = `      - { level: central, amount: { share: province }, cite: all }
      - { level: province, amount: { share: central }, cite: all }`;
    expect(errors({ cases: shares(list) })[0]).toContain(
      "expected an amount that does not rest on itself, found circle through share.central",
    );
    expect(
      errors({ standards: "standards:\n  - { kind: exact, amount: standard, cite: all }" })[0],
    ).toContain("expected an amount that does not rest on itself");
  });

  test("names that name nothing, with the nearest", () => {
    expect(
      errors({ standards: "standards:\n  - { kind: exact, amount: { yuan: 610 }, cite: al }" }),
    ).toEqual(["13:49 unknown-citation standards[0].cite: expected all, found al (nearest all)"]);
    expect(
      errors({ cases: shares("      - { level: province, amount: standrd, cite: all }") })[0],
    ).toContain("expected a base, perhaps standard, found unknown base standrd");
    expect(errors({ cases: shares(central, "when: { classes: [residnt] }") })).toEqual([
      "17:23 unknown-class cases[0].when.classes[0]: expected resident, found residnt (nearest resident)",
    ]);
    expect(errors({ cases: shares(central, 'when: { places: ["123456"] }') })).toEqual([
      "17:22 unknown-place cases[0].when.places[0]: expected place-code, found 123456",
    ]);
    expect(errors({ cases: shares(central, "beats: [nobody]") })).toEqual([
      "17:13 unknown-case cases[0].beats[0]: expected everywhere, found nobody",
    ]);
    const far = "standards:\n  - { kind: exact, amount: { standard_of: cn-1999 }, cite: all }";
    expect(errors({ standards: far })).toEqual([
      "13:28 unknown-policy standards[0].amount: expected policy-id, found cn-1999",
    ]);
  });

  test("a citation that nothing uses", () => {
    const citations =
      "citations:\n  all: { article: 一, quote: 甲 }\n  idle: { article: 二, quote: 乙 }";
    expect(errors({ citations })).toEqual([
      "12:3 unused-citation citations.idle: expected cite, found idle",
    ]);
  });

  test("one level twice in a case, one id twice, a year outside the policy's", () => {
    expect(errors({ cases: shares(`${central}\n${central}`) })).toEqual([
      "20:18 duplicate-id cases[0].shares[1].level: expected name-not-used-before, found central",
    ]);
    expect(errors({ cases: shares(central, "years: 2021") })).toEqual([
      "17:12 year-outside-policy cases[0].years: expected 2022, found 2021",
    ]);
  });

  test("two standards for the same people", () => {
    const standards = `standards:
  - { kind: exact, amount: { yuan: 610 }, cite: all }
  - { kind: exact, amount: { yuan: 640 }, cite: all }`;
    expect(errors({ standards })[0]).toMatch(
      /^13:5 ambiguous-standard standards\[0\]: .*standards\[0\], standards\[1\]/,
    );
  });

  test("an attribute value that no branch names", () => {
    const list = `      - { level: central, amount: { by_attribute: tier, values: { "1": { yuan: 488 } } }, cite: all }
      - { level: province, amount: rest, cite: all }`;
    expect(errors({ cases: shares(list) })[0]).toContain(
      "expected tier 1, or otherwise, found tier 2: 2022 990101 resident (+5)",
    );
  });
});
