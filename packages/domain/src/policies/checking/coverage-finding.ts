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
  "shares-do-not-add-up": ({ caseId, standardYuan, sharesYuan }, asked, pathOf) => ({
    path: [...pathOf(caseId), "shares"],
    expected: standardYuan,
    found: `${sharesYuan}: ${asked}`,
  }),
  "no-payer": ({ caseId, level }, asked, pathOf) => ({
    path: pathOf(caseId),
    expected: `payer of ${level}`,
    found: asked,
  }),
  unreckonable: ({ caseId, because }, asked, pathOf) => ({
    path: pathOf(caseId),
    expected: because.kind,
    found: `${JSON.stringify(because)}: ${asked}`,
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
