import { type ContributionProvision, nearestName, unknownCategory } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { ContributionProblem, ContributionQuestion } from "./question.ts";

/** The one contribution that the policy states for the person, or why there is none. */
export function findContribution(
  question: ContributionQuestion,
): Result<ContributionProvision, ContributionProblem> {
  const problem = unanswerable(question);
  if (problem !== undefined) return refuse(problem);
  const { policy, coverageYear: asked } = question;
  const stated = [...new Set(policy.contributions.map(({ coverage_year: year }) => year))];
  const [only, another] = stated;
  if (asked === undefined && another !== undefined)
    return refuse({ kind: "coverage-year-not-named", stated });
  const coverageYear = asked === undefined ? (only ?? null) : asked;
  const ofYear = policy.contributions.filter(({ coverage_year: year }) => year === coverageYear);
  const [found, ...rivals] = policy.book.applying(ofYear, question);
  if (found === undefined) return refuse({ kind: "no-contribution", coverageYear, stated });
  if (rivals.length > 0)
    return refuse({ kind: "ambiguous-contribution", count: 1 + rivals.length });
  return ok(found);
}

function unanswerable(question: ContributionQuestion): ContributionProblem | undefined {
  const { policy, year, placeCode, insuredClass, categories = [] } = question;
  if (!policy.years.includes(year))
    return { kind: "year-not-governed", year, governs: policy.years };
  const path = policy.book.path(year, placeCode);
  if (path.length === 0) return { kind: "unknown-place", placeCode, year };
  if (!path.some(({ code }) => code === policy.place))
    return { kind: "outside-policy", placeCode, governs: policy.place };
  if (!policy.classes.includes(insuredClass)) {
    const nearest = nearestName(insuredClass, policy.classes);
    return { kind: "unknown-class", insuredClass, expected: policy.classes, nearest };
  }
  return unknownCategory(policy.personal.categories, categories);
}
