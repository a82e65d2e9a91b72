import { compilePolicy, type CompiledPolicy } from "../compile-policy.ts";
import { type Policy, parsePolicy } from "../reading/parse-policy.ts";
import type { PolicyProblem } from "../reading/problem.ts";
import { inventedCountry } from "./invented-country.ts";

/** The country that invented policies govern. */
export const country = inventedCountry();

/** Sections of a policy file as YAML; each replaces the section of the plain invented policy. */
export interface Sections {
  readonly head?: string;
  readonly citations?: string;
  readonly standards?: string;
  readonly cases?: string;
  readonly more?: string;
}

const plain = {
  head: `format: policy.v1
id: invented
title: 关于补助的通知
number: 甲发〔2022〕1号
issuers: [甲省财政厅]
place: "990000"
years: 2022
classes: [resident]
confidence: A`,
  citations: `citations:
  all: { article: 第一条, quote: 补助按本条执行。 }`,
  standards: `standards:
  - { kind: exact, amount: { yuan: 610 }, cite: all }`,
  cases: `cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: central, amount: { yuan: 366 }, cite: all }
      - { level: province, amount: { yuan: 122 }, cite: all }
      - { level: county, amount: { yuan: 122 }, cite: all }`,
  more: "",
  examples: `examples:
  - { title: 一人, place: "990121", class: resident, heads: 1, shares: [{ level: central, yuan: 366 }] }
`,
};

/** The text of an invented policy file. */
export function policyText(sections: Sections): string {
  const { head, citations, standards, cases, more } = { ...plain, ...sections };
  return [head, citations, standards, cases, more, plain.examples].join("\n");
}

/** Reads an invented policy that is known to be well formed. */
export function readPolicy(sections: Sections): Policy {
  const parsed = parsePolicy({ file: "invented.yaml", text: policyText(sections) });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem, null, 2));
  return parsed.value;
}

/** Compiles an invented policy that is known to be right; `others` are the policies it may refer to. */
export function compiled(sections: Sections, others: readonly Policy[] = []): CompiledPolicy {
  const library = (id: string) => others.find(({ document }) => document.id === id);
  const made = compilePolicy(readPolicy(sections), { gazetteer: country, library });
  if (!made.ok) throw new Error(JSON.stringify(made.problem, null, 2));
  return made.value;
}

/** Everything that is wrong with an invented policy, whether in its form or in its sense. */
export function problemsOf(text: string, others: readonly Policy[] = []): readonly PolicyProblem[] {
  const parsed = parsePolicy({ file: "invented.yaml", text });
  if (!parsed.ok) return parsed.problem;
  const library = (id: string) => others.find(({ document }) => document.id === id);
  const made = compilePolicy(parsed.value, { gazetteer: country, library });
  return made.ok ? [] : made.problem;
}

/** One case for every place, with these shares. */
export const oneCase = (...shares: readonly string[]): string =>
  `cases:\n  - id: everywhere\n    title: 各地\n    shares:\n${shares.map((share) => `      - { ${share}, cite: all }`).join("\n")}`;
/** One exact standard for everybody. */
export const standardOf = (yuan: string | number): string =>
  `standards:\n  - { kind: exact, amount: { yuan: ${yuan} }, cite: all }`;
/** The head of a policy file. */
export const head = (
  over: { id?: string; place?: string; years?: string; classes?: string } = {},
): string => `format: policy.v1
id: ${over.id ?? "invented"}
title: 关于补助的通知
number: 甲发〔2022〕1号
issuers: [甲省财政厅]
place: "${over.place ?? "990000"}"
years: ${over.years ?? "2022"}
classes: [${over.classes ?? "resident"}]
confidence: A`;
