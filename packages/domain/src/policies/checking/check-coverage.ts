import type { Gazetteer } from "#places";
import type { DocumentPath } from "../reading/problem.ts";
import type { FindRuling } from "../resolving/rule-book.ts";
import type { RulingProblem } from "../resolving/ruling.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

/**
 * Asks the policy about every counting place, class and year that it governs: each must have one standard, one case
 * and shares that add up, or lie in a gap that the file states. Places that fail alike are reported once.
 */
export function* checkCoverage(
  document: PolicyDocument,
  gazetteer: Gazetteer,
  ruling: FindRuling,
): Generator<Finding> {
  const alike = new Map<string, { readonly finding: Finding; places: number }>();
  for (const year of document.years) {
    for (const place of gazetteer.countingPlaces(document.place, year)) {
      for (const insuredClass of document.classes) {
        const found = ruling(year, place.code, insuredClass);
        if (found.ok || (found.problem.kind === "no-case" && found.problem.reason !== null))
          continue;
        const key = `${year} ${insuredClass} ${JSON.stringify(found.problem)}`;
        const before = alike.get(key);
        if (before !== undefined) before.places += 1;
        else
          alike.set(key, {
            finding: finding(document, found.problem, [year, place.code, insuredClass]),
            places: 1,
          });
      }
    }
  }
  for (const { finding: first, places } of alike.values()) {
    yield places === 1 ? first : { ...first, found: `${first.found} (+${places - 1})` };
  }
}

function finding(
  document: PolicyDocument,
  problem: RulingProblem,
  asked: readonly (string | number)[],
): Finding {
  const about = asked.join(" ");
  const at = (caseId: string | null): DocumentPath =>
    caseId === null
      ? ["standards"]
      : ["cases", document.cases.findIndex(({ id }) => id === caseId)];
  switch (problem.kind) {
    case "no-standard":
      return { kind: problem.kind, path: ["standards"], expected: "one standard", found: about };
    case "ambiguous-standard":
      return {
        kind: problem.kind,
        path: ["standards", problem.positions[0] ?? 0],
        expected: "one standard",
        found: `${about}: ${problem.positions.map((position) => `standards[${position}]`).join(", ")}`,
      };
    case "no-case":
      return { kind: problem.kind, path: ["cases"], expected: "one case, or a gap", found: about };
    case "ambiguous-case":
      return {
        kind: problem.kind,
        path: at(problem.caseIds[0] ?? null),
        expected: "one case, or beats",
        found: `${about}: ${problem.caseIds.join(", ")}`,
      };
    case "ambiguous-split":
      return {
        kind: problem.kind,
        path: ["splits", problem.positions[0] ?? 0],
        expected: "one split",
        found: `${about}: ${problem.level}`,
      };
    case "shares-do-not-add-up":
      return {
        kind: problem.kind,
        path: [...at(problem.caseId), "shares"],
        expected: problem.standardYuan,
        found: `${problem.sharesYuan}: ${about}`,
      };
    case "no-payer":
      return {
        kind: problem.kind,
        path: at(problem.caseId),
        expected: `payer of ${problem.level}`,
        found: about,
      };
    case "unreckonable":
      return {
        kind: problem.kind,
        path: at(problem.caseId),
        expected: problem.because.kind,
        found: `${JSON.stringify(problem.because)}: ${about}`,
      };
  }
}
