import { describe, expect, test } from "vitest";
import { head, oneCase, type Sections } from "#policies/testing";
import { problem, terms } from "../testing/ruled.ts";

describe("several that apply alike are one where they agree, and refused where not", () => {
  const standards = (...rules: readonly string[]): Sections => ({
    standards: `standards:\n${rules.map((rule) => `  - { ${rule}, cite: all }`).join("\n")}`,
  });

  test("standards", () => {
    expect(
      terms(
        standards(
          "kind: exact, amount: { yuan: 610 }",
          "kind: exact, amount: { sum: [{ yuan: 600 }, { yuan: 10 }] }",
        ),
      ),
    ).toMatchObject({ standardYuan: "610", standardKind: "exact" });
    const ambiguous = { kind: "ambiguous-standard", positions: [0, 1] };
    const exact = "kind: exact, amount: { yuan: 610 }";
    expect(problem(standards(exact, "kind: floor, amount: { yuan: 610 }"))).toEqual(ambiguous);
    expect(problem(standards(exact, "kind: exact, amount: { yuan: 611 }"))).toEqual(ambiguous);
    expect(problem(standards(exact, "kind: exact, amount: nowhere_known"))).toEqual(ambiguous);
    expect(problem(standards(`${exact}, when: { places: ["990101"] }`))).toEqual({
      kind: "no-standard",
      expected: "resident",
    });
    expect(problem(standards("kind: exact, amount: nowhere_known"))).toMatchObject({
      kind: "unreckonable",
      caseId: null,
    });
  });

  test("cases, by level, payer, amount and kind", () => {
    const two = (second: string, more = ""): Sections => ({
      cases: `cases:
  - { id: a, title: 甲, shares: [{ level: county, amount: { yuan: 610 }, cite: all }] }
  - { id: b, title: 乙, shares: [{ ${second}, cite: own }]${more} }`,
    });
    const ambiguous = { kind: "ambiguous-case", caseIds: ["a", "b"] };
    expect(terms(two("level: county, amount: rest")).caseId).toBe("a");
    expect(problem(two("level: city, amount: rest"))).toEqual(ambiguous);
    expect(problem(two("level: county, payer: city, amount: rest"))).toEqual(ambiguous);
    expect(problem(two("level: county, kind: floor, amount: rest"))).toEqual(ambiguous);
    expect(problem(two("level: county, amount: { yuan: 1 }"))).toEqual(ambiguous);
    expect(
      terms(two("level: county, amount: { yuan: 1 }", ", when: { places: ['990101'] }")).caseId,
    ).toBe("a");
    expect(terms(two("level: city, amount: rest", ", beats: [a]")).caseId).toBe("b");
  });

  test("cases that beat one another in a circle leave none", () => {
    const cases = `cases:
  - { id: a, title: 甲, beats: [c], shares: [{ level: county, amount: rest, cite: all }] }
  - { id: b, title: 乙, beats: [a], shares: [{ level: city, amount: rest, cite: all }] }
  - { id: c, title: 丙, beats: [b], shares: [{ level: province, amount: rest, cite: all }] }`;
    expect(problem({ cases })).toEqual({ kind: "ambiguous-case", caseIds: ["a", "b", "c"] });
  });

  test("splits", () => {
    const split = (when: string) =>
      `  - { level: city_and_county, ${when}shares: [{ level: county, amount: rest, cite: all }] }`;
    const cases = oneCase("level: city_and_county, amount: rest");
    expect(problem({ cases, more: `splits:\n${split("")}\n${split("")}` })).toEqual({
      kind: "ambiguous-split",
      level: "city_and_county",
      positions: [0, 1],
    });
    const narrower = `splits:\n${split("")}\n${split('when: { places: ["990121"] }, ')}`;
    expect(terms({ cases, more: narrower }).shares.map(({ level }) => level)).toEqual(["county"]);
  });
});

describe("a gap", () => {
  const gap = (when: string) => `gaps:\n  - { when: { ${when} }, reason: 通知未述 }`;
  const listed = (places: string): Sections => ({
    cases: oneCase("level: county, amount: rest").replace(
      "    shares",
      `    when: { places: ["${places}"] }\n    shares`,
    ),
  });

  test("within a case is an exception from it; a wider one is not", () => {
    expect(problem({ ...listed("990100"), more: gap('places: ["990121"]') })).toEqual({
      kind: "no-case",
      reason: "通知未述",
    });
    expect(terms({ ...listed("990121"), more: gap('places: ["990100"]') }).caseId).toBe(
      "everywhere",
    );
  });

  test("where no case applies is the reason for it, and only where it lies", () => {
    const more = gap('places: ["990200"]');
    expect(problem({ ...listed("990100"), more }, "990221")).toEqual({
      kind: "no-case",
      reason: "通知未述",
    });
    expect(problem({ ...listed("990100"), more }, "999001")).toEqual({
      kind: "no-case",
      reason: null,
    });
  });
});

test("the confidence of a row is the weakest of its case, of the facts that chose it and of its sentences", () => {
  const found = (sections: Sections) => {
    const { caseConfidence, confidence } = terms(sections);
    return [caseConfidence, confidence];
  };
  const cases = (cite: string, more = "") =>
    oneCase(`level: county, amount: { yuan: 610, cite: ${cite} }`).replace(
      "    shares",
      `${more}    shares`,
    );
  const list = 'attributes:\n  rank: { title: 档次, cite: guess, values: { high: ["990121"] } }';
  expect(found({ cases: cases("all") })).toEqual(["A", "A"]);
  expect(found({ cases: cases("own") })).toEqual(["A", "B"]);
  expect(found({ cases: cases("all", "    confidence: D\n") })).toEqual(["D", "D"]);
  expect(found({ cases: cases("guess", "    confidence: B\n") })).toEqual(["B", "U"]);
  const when = "    when: { attributes: { rank: high } }\n";
  expect(found({ cases: cases("all", when), more: list })).toEqual(["U", "U"]);
  const taking = `takeovers:\n  - { level: city, bears: county, when: { attributes: { rank: high } }, cite: all }`;
  expect(found({ cases: cases("all"), more: `${list}\n${taking}` })).toEqual(["U", "U"]);
  const split = `splits:\n  - { level: county, when: { attributes: { rank: high } }, shares: [{ level: city, amount: rest, cite: all }] }`;
  expect(found({ cases: cases("all"), more: `${list}\n${split}` })).toEqual(["U", "U"]);
  const standards = `standards:\n  - { kind: exact, when: { attributes: { rank: high } }, amount: { yuan: 610 }, cite: all }`;
  expect(found({ cases: cases("all"), standards, more: list })).toEqual(["U", "U"]);
});

test("the number of a policy stands for a citation that has none of its own", () => {
  const [share] = terms({
    head: head({ id: "one" }),
    cases: oneCase("level: county, amount: { yuan: 610 }"),
  }).shares;
  expect(share?.step.citation).toEqual({
    policyId: "one",
    number: "甲发〔2022〕1号",
    article: "第一条",
    quote: "补助按本条执行。",
    verbatim: true,
    confidence: "A",
  });
});
