import { describe, expect, test } from "vitest";
import { checkExamples } from "#apportionment";
import { compilePolicy, parsePolicy } from "#policies";
import { country, policyText, type Sections } from "#policies/testing";

/** What is found wrong with one example, as "path: expected / found". */
function found(example: string, sections: Sections = {}): readonly string[] {
  const [plain] = policyText(sections).split("\nexamples:\n");
  const text = `${plain}\nexamples:\n  - { title: 一例, ${example} }\n`;
  const parsed = parsePolicy({ file: "invented.yaml", text });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const compiled = compilePolicy(parsed.value, { gazetteer: country, library: () => undefined });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problem));
  return checkExamples(parsed.value, compiled.value).map((problem) => {
    expect(problem).toMatchObject({ kind: "example-differs", file: "invented.yaml" });
    expect(problem.line).toBeGreaterThan(10);
    return `${problem.path}: ${problem.expected} / ${problem.found}`;
  });
}

const ten = 'place: "990121", class: resident, heads: 10';
const all = (central: string) =>
  `shares: [{ level: central, ${central} }, { level: province, yuan: 1220 }, { level: county, yuan: 1220 }]`;
const deadline: Sections = {
  more: "deadlines:\n  - { id: june, title: 6月底前, due: { on: 06-30 }, cite: all }",
};
const silent: Sections = {
  cases: `cases:
  - id: districts
    title: 区
    when: { attributes: { county_kind: district } }
    shares:
      - { level: central, amount: { yuan: 610 }, cite: all }`,
  more: "gaps:\n  - { when: { attributes: { county_kind: [county, county_city] } }, reason: 通知没有写县 }",
};

describe("an example that the policy computes alike", () => {
  test.each([
    `${ten}, ${all("yuan: 3660, per_head: 366, payer: 000000")}`,
    `${ten}, ${all('yuan: "3660.00", per_head: "366.0"')}`,
    `${ten}, case: everywhere, ${all("yuan: 3660")}`,
    `${ten}, year: 2022, ${all("yuan: 3660")}`,
    'place: "123456", class: resident, heads: 10, refused: unknown-place',
    `${ten}, year: 2021, refused: year-not-governed`,
  ])("%s is not reported", (example) => {
    expect(found(example)).toEqual([]);
  });

  test("may state a due date or a refusal for a gap", () => {
    expect(found(`${ten}, due: 2022-06-30, ${all("yuan: 3660")}`, deadline)).toEqual([]);
    expect(found(`${ten}, refused: no-ruling`, silent)).toEqual([]);
  });

  test("may suppose an attribute that the place does not have", () => {
    const supposing = `${ten}, assuming: { county_kind: district }, case: districts, shares: [{ level: central, yuan: 6100 }]`;
    expect(found(supposing, silent)).toEqual([]);
  });
});

describe("an example that the policy computes otherwise is reported at its figure", () => {
  test.each([
    [`${ten}, ${all("yuan: 3661")}`, ["examples[0].shares[0].yuan: 3661 / 3660"]],
    [
      `${ten}, ${all("yuan: 3660, per_head: 366.1")}`,
      ["examples[0].shares[0].per_head: 366.1 / 366"],
    ],
    [
      `${ten}, ${all('yuan: 3660, payer: "990000"')}`,
      ["examples[0].shares[0].payer: 990000 / 000000"],
    ],
    [
      `${ten}, shares: [{ level: central, yuan: 3660 }, { level: city, yuan: 2440 }]`,
      ["examples[0].shares: central, city / central, province, county"],
    ],
    [`${ten}, case: counties, ${all("yuan: 3660")}`, ["examples[0].case: counties / everywhere"]],
    [`${ten}, due: 2022-06-30, ${all("yuan: 3660")}`, ["examples[0].due: 2022-06-30 / no date"]],
    [`${ten}, refused: unknown-place`, ["examples[0].refused: unknown-place / everywhere"]],
    [
      `place: "123456", class: resident, heads: 10, ${all("yuan: 3660")}`,
      ["examples[0].shares: shares / unknown-place"],
    ],
    [
      'place: "123456", class: resident, heads: 10, refused: no-ruling',
      ["examples[0].shares: shares / unknown-place"],
    ],
    [
      `${ten}, case: a, ${all("yuan: 1, per_head: 2")}`,
      [
        "examples[0].case: a / everywhere",
        "examples[0].shares[0].yuan: 1 / 3660",
        "examples[0].shares[0].per_head: 2 / 366",
      ],
    ],
  ])("%s", (example, problems) => {
    expect(found(example)).toEqual(problems);
  });

  test("with the other date, and with why there is no answer", () => {
    expect(found(`${ten}, due: 2022-07-01, ${all("yuan: 3660")}`, deadline)).toEqual([
      "examples[0].due: 2022-07-01 / 2022-06-30",
    ]);
    expect(found(`${ten}, ${all("yuan: 3660")}`, silent)).toEqual([
      "examples[0].shares: shares / no-ruling: no-case",
    ]);
  });
});
