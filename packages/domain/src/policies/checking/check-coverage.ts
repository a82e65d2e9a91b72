import type { RuleBook } from "../resolving/rule-book.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import { firstAlike } from "./classes-alike.ts";
import { coverageFinding } from "./coverage-finding.ts";
import type { Finding } from "./report.ts";

/**
 * Asks the policy about every kind of counting place, every class and year that it governs: each must have one
 * standard, one case and shares that add up, or lie in a gap that the file states. What fails alike is reported once.
 */
export function* checkCoverage(document: PolicyDocument, book: RuleBook): Generator<Finding> {
  const alike = new Map<string, { readonly finding: Finding; places: number }>();
  const representatives = firstAlike(document);
  for (const year of document.years) {
    for (const { first, places } of book.kindsOfPlaces(year)) {
      const sound = new Set<string | undefined>();
      for (const insuredClass of document.classes) {
        if (sound.has(representatives.get(insuredClass))) continue;
        const found = book.ruling(year, first.code, insuredClass);
        if (found.ok || (found.problem.kind === "no-case" && found.problem.reason !== null)) {
          sound.add(insuredClass);
          continue;
        }
        const key = `${year} ${insuredClass} ${JSON.stringify(found.problem)}`;
        const before = alike.get(key);
        const asked = [year, first.code, insuredClass];
        if (before === undefined) {
          alike.set(key, {
            finding: coverageFinding(found.problem, asked.join(" "), document),
            places,
          });
        } else before.places += places;
      }
    }
  }
  for (const { finding: first, places } of alike.values()) {
    yield places === 1 ? first : { ...first, found: `${first.found} (+${places - 1})` };
  }
}
