import { describe, expect, test } from "vitest";
import { compiled, oneCase, readPolicy, standardOf } from "#policies/testing";
import { explain } from "./explain.ts";
import { perHead, row } from "./testing/one-row.ts";

const caseOf = (id: string, when: string, yuan: number): string => `
  - id: ${id}
    title: ${id}
    when: { ${when} }
    shares:
      - { level: central, amount: { yuan: ${yuan} }, cite: all }
      - { level: local, amount: rest, cite: all }`;

function chosen(place: string, ...cases: readonly string[]): string {
  const all = `cases:${cases.join("")}${caseOf("others", 'places: ["990000"]', 1)}`;
  return row(compiled({ cases: all }), { place }).caseId;
}

describe("the most specific case wins", () => {
  test("a deeper place beats a higher one", () => {
    expect(chosen("990121", caseOf("city", 'places: ["990100"]', 2))).toBe("city");
  });

  test("more attributes beat fewer, and a value beats any value", () => {
    const kinds = caseOf("kinds", "attributes: { county_kind: any }", 2);
    const counties = caseOf("counties", "attributes: { county_kind: county }", 3);
    const managed = caseOf(
      "managed",
      'attributes: { county_kind: county, managed_by_province: "yes" }',
      4,
    );
    expect(chosen("990101", kinds, counties, managed)).toBe("kinds");
    expect(chosen("990121", kinds, counties, managed)).toBe("counties");
    expect(chosen("990122", kinds, counties, managed)).toBe("managed");
  });

  test("a county listed by its own code beats any attributes", () => {
    const listed = caseOf("listed", 'places: ["990122"]', 2);
    const managed = caseOf(
      "managed",
      'attributes: { county_kind: county, managed_by_province: "yes" }',
      3,
    );
    expect(chosen("990122", managed, listed)).toBe("listed");
  });

  test("what is excepted falls back to the wider case; none asks for a missing attribute", () => {
    const except = caseOf(
      "most",
      'places: ["990100"], except: { attributes: { county_kind: district } }',
      2,
    );
    expect(chosen("990121", except)).toBe("most");
    expect(chosen("990101", except)).toBe("others");
    const plain = caseOf("plain", "attributes: { managed_by_province: none }", 2);
    expect(chosen("990121", plain)).toBe("plain");
    expect(chosen("990122", plain)).toBe("others");
  });

  test("cases, standards and take-overs may hold in some years only", () => {
    const policy = compiled({
      head: `format: policy.v1
id: invented
title: 关于补助的通知
number: 甲发〔2022〕1号
issuers: [甲省财政厅]
place: "990000"
years: { from: 2021, to: 2022 }
classes: [resident]
confidence: A`,
      standards: `standards:
  - { kind: exact, years: 2021, amount: { yuan: 580 }, cite: all }
  - { kind: exact, years: 2022, amount: { yuan: 610 }, cite: all }`,
      cases: oneCase("level: province, amount: { yuan: 100 }", "level: county, amount: rest"),
      more: "takeovers:\n  - { level: province, bears: county, years: 2022, cite: all }",
    });
    expect(perHead(policy, { year: 2021 })).toBe("province 100, county 480");
    expect(perHead(policy, { year: 2022 })).toBe("province 610");
  });
});

describe("amounts", () => {
  test("may be the smaller of two, or rounded to decimals of a yuan", () => {
    const policy = compiled({
      standards: standardOf(100),
      cases: oneCase(
        "level: central, amount: { smaller_of: [{ yuan: 60 }, { percent: 50, of: standard }] }",
        "level: province, amount: { rounded: { percent: 33.335, of: local_part }, decimals: 1 }",
        "level: county, amount: rest",
      ),
    });
    expect(perHead(policy)).toBe("central 50, province 16.7, county 33.3");
  });

  test("explain themselves by the sentence they rest on, and doubts travel up to the row", () => {
    const policy = compiled({
      citations: `citations:
  all: { article: 第一条, quote: 补助按本条执行。 }
  guess: { number: 文号未确认, article: 第二条, paraphrase: 据称为六成, confidence: U }`,
      cases: oneCase(
        "level: central, amount: { percent: 60, of: standard, cite: guess }",
        "level: local, amount: rest",
      ),
    });
    const found = row(policy, {});
    expect(found.confidence).toBe("U");
    expect(policy.citations["guess"]).toMatchObject({ verbatim: false, confidence: "U" });
  });
});

test.each([
  ["U", { unconfirmed: true }],
  ["D", { derived: true, unconfirmed: true }],
])(
  "an amount chosen by a fact of confidence %s is as doubtful as the fact",
  (confidence, marks) => {
    const policy = compiled({
      citations: `citations:
  all: { article: 第一条, quote: 补助按本条执行。 }
  list: { number: 文号未确认, article: 名单, paraphrase: 据称的名单, confidence: ${confidence} }`,
      cases: oneCase(
        "level: central, amount: { by_attribute: rank, values: { high: { yuan: 300 } }, otherwise: { yuan: 200 } }",
        "level: local, amount: rest",
      ),
      more: "attributes:\n  rank: { title: 档次, cite: list, values: { high: ['990121'] } }",
    });
    expect(row(policy, {}).confidence).toBe(confidence);
    expect(row(policy, { place: "990101" }).confidence).toBe("A");
    const made = explain({
      policy,
      year: 2022,
      placeCode: "990121",
      insuredClass: "resident",
      heads: 1n,
    });
    if (!made.ok) throw new Error(made.problem.kind);
    expect(made.value.shares[0]?.root.inputs[0]).toMatchObject(marks);
  },
);

test("a policy taken over by reference tells places apart by its own list, also for another year", () => {
  const head = (id: string, year: number): string => `format: policy.v1
id: ${id}
title: 关于补助的通知
number: 甲发〔2022〕1号
issuers: [甲省财政厅]
place: "990000"
years: ${year}
classes: [resident]
confidence: A`;
  const other = readPolicy({
    head: head("other", 2021),
    cases: oneCase(
      "level: central, amount: { by_attribute: rank, values: { high: { yuan: 300 } }, otherwise: { yuan: 200 } }",
      "level: local, amount: rest",
    ),
    more: "attributes:\n  rank: { title: 档次, cite: all, values: { high: ['990121'] } }",
  });
  const cases = oneCase(
    "level: central, amount: { share_of: central, policy: other, year: 2021 }",
    "level: local, amount: rest",
  );
  const policy = compiled({ head: head("one", 2022), cases }, [other]);
  expect(perHead(policy, { place: "990121" })).toBe("central 300, local 310");
  expect(perHead(policy, { place: "990122" })).toBe("central 200, local 410");
  const doubtful = readPolicy({
    head: head("other", 2021),
    cases: oneCase("level: central, amount: { yuan: 1 }", "level: local, amount: rest").replace(
      "    shares:",
      "    confidence: U\n    shares:",
    ),
  });
  expect(row(compiled({ head: head("one", 2022), cases }, [doubtful]), {}).confidence).toBe("U");
});

test("policies that refer to one another in a circle are refused, not followed for ever", () => {
  const cases = (other: string): string =>
    oneCase(
      `level: central, amount: { share_of: central, policy: ${other} }`,
      "level: local, amount: rest",
    );
  const head = (id: string): string => `format: policy.v1
id: ${id}
title: 关于补助的通知
number: 甲发〔2022〕1号
issuers: [甲省财政厅]
place: "990000"
years: 2022
classes: [resident]
confidence: A`;
  const one = readPolicy({ head: head("one"), cases: cases("two") });
  const two = readPolicy({ head: head("two"), cases: cases("one") });
  expect(() => compiled({ head: head("one"), cases: cases("two") }, [one, two])).toThrow(
    'expected": "an answer of two',
  );
});
