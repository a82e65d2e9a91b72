import type { DocumentPath } from "../reading/problem.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

const dated = [
  "standards",
  "cases",
  "takeovers",
  "splits",
  "gaps",
  "headcounts",
  "deadlines",
  "advances",
  "settlement",
] as const satisfies readonly (keyof PolicyDocument)[];

/** Years of provisions and lists that the policy does not govern. */
export function* checkYears(document: PolicyDocument): Generator<Finding> {
  for (const key of dated) {
    for (const [index, { years }] of document[key].entries()) {
      yield* outside(years, [key, index, "years"], document);
    }
  }
  for (const [key, { values }] of Object.entries(document.attributes)) {
    for (const [value, lists] of Object.entries(values)) {
      for (const [index, { years }] of lists.entries()) {
        yield* outside(years, ["attributes", key, "values", value, index, "years"], document);
      }
    }
  }
}

function* outside(
  years: readonly number[] | undefined,
  path: DocumentPath,
  document: PolicyDocument,
): Generator<Finding> {
  const found = years?.find((year) => !document.years.includes(year));
  if (found === undefined) return;
  const expected = document.years.join("|");
  yield { kind: "year-outside-policy", path, expected, found: String(found) };
}
