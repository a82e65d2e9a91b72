import type { Unreckonable } from "../mechanisms/mechanism.ts";
import type { DocumentPath } from "../reading/problem.ts";
import type { RulingProblem } from "../resolving/ruling.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

type Kind = RulingProblem["kind"];
type Facts = Pick<Finding, "path" | "expected" | "found">;
type Describe<K extends Kind> = (
  problem: Extract<RulingProblem, { readonly kind: K }>,
  asked: string,
  pathOf: PathOf,
) => Facts;
type PathOf = (caseId: string | null | undefined) => DocumentPath;

type Reason<K extends Unreckonable["kind"]> = (
  because: Extract<Unreckonable, { readonly kind: K }>,
) => Pick<Finding, "expected" | "found">;

const reasons: { readonly [K in Unreckonable["kind"]]: Reason<K> } = {
  "unknown-base": ({ name, nearest }) => ({
    expected: `a base${nearest === null ? "" : `, perhaps ${nearest}`}`,
    found: `unknown base ${name}`,
  }),
  "unknown-share": ({ level }) => ({
    expected: `a share of ${level} in the same case`,
    found: "none",
  }),
  "circular-amount": ({ through }) => ({
    expected: "an amount that does not rest on itself",
    found: `circle through ${through}`,
  }),
  "no-value-for-attribute": ({ key, found, expected }) => ({
    expected: `${key} ${expected.join("|")}, or otherwise${found === null ? `, or a gap for ${key}: none beside cases for ${key}: any` : ""}`,
    found: `${key} ${found ?? "unknown"}`,
  }),
  "no-value-for-year": ({ year, expected }) => ({
    expected: `an amount for ${year}`,
    found: `by_year of ${expected.join("|")}`,
  }),
  "unknown-policy": ({ policyId }) => ({ expected: "policy-id", found: policyId }),
  "policy-refuses": ({ policyId, because, year, insuredClass, years, classes }) => ({
    expected: governed(because, { policyId, years, classes }),
    found: `${policyId} ${year} ${insuredClass}: ${because}`,
  }),
  "negative-amount": ({ yuan }) => ({ expected: "0 or more", found: yuan }),
};

function governed(
  because: string,
  other: {
    readonly policyId: string;
    readonly years: readonly number[];
    readonly classes: readonly string[];
  },
): string {
  const { policyId, years, classes } = other;
  if (because === "year-not-governed")
    return `a year that ${policyId} governs: year: ${years.join("|")}`;
  if (because === "unknown-class")
    return `a class that ${policyId} knows: class: ${classes.join("|")}`;
  return `an answer of ${policyId}`;
}

function unreckonable(because: Unreckonable): Pick<Finding, "expected" | "found"> {
  return (reasons[because.kind] as Reason<Unreckonable["kind"]>)(because);
}

const descriptions: { readonly [K in Kind]: Describe<K> } = {
  "no-standard": (_problem, asked) => ({
    path: ["standards"],
    expected: "one standard",
    found: asked,
  }),
  "ambiguous-standard": ({ positions }, asked) => ({
    path: ["standards", ...positions.slice(0, 1)],
    expected: "one standard",
    found: `${asked}: ${positions.map((position) => `standards[${position}]`).join(", ")}`,
  }),
  "no-case": (_problem, asked) => ({
    path: ["cases"],
    expected: "one case, or a gap",
    found: asked,
  }),
  "ambiguous-case": ({ caseIds }, asked, pathOf) => ({
    path: pathOf(caseIds[0]),
    expected: "one case, or beats",
    found: `${asked}: ${caseIds.join(", ")}`,
  }),
  "ambiguous-split": ({ level, positions }, asked) => ({
    path: ["splits", ...positions.slice(0, 1)],
    expected: "one split",
    found: `${asked}: ${level}`,
  }),
  "ambiguous-takeover": ({ level, positions }, asked) => ({
    path: ["takeovers", ...positions.slice(0, 1)],
    expected: `one take-over of ${level}, or percents that make 100 at most`,
    found: `${asked}: ${positions.map((position) => `takeovers[${position}]`).join(", ")}`,
  }),
  "shares-do-not-add-up": ({ caseId, standardYuan, sharesYuan }, asked, pathOf) => ({
    path: [...pathOf(caseId), "shares"],
    expected: standardYuan,
    found: `${sharesYuan}: ${asked}`,
  }),
  "no-payer": ({ caseId, level }, asked, pathOf) => ({
    path: pathOf(caseId),
    expected: `payer of ${level}, such as payer: [${level}, self]`,
    found: asked,
  }),
  unreckonable: ({ caseId, because }, asked, pathOf) => ({
    path: pathOf(caseId),
    ...unreckonable(because),
    found: `${unreckonable(because).found}: ${asked}`,
  }),
};

/** Where in the file a place and class that cannot be ruled is to be mended, what was expected and what was found. */
export function coverageFinding(
  problem: RulingProblem,
  asked: string,
  document: PolicyDocument,
): Finding {
  const describe = descriptions[problem.kind] as Describe<Kind>;
  const pathOf: PathOf = (caseId) =>
    caseId === null || caseId === undefined
      ? ["standards"]
      : ["cases", document.cases.findIndex(({ id }) => id === caseId)];
  return { kind: problem.kind, ...describe(problem, asked, pathOf) };
}
