import { type CompiledPolicy, nearestName, type Ruling } from "#policies";
import type { HeadcountRow } from "#enrolment";
import { ok, refuse, type Result } from "#result";
import type { ApportionProblem } from "./problem.ts";

/** The year a policy does not govern, as the reason for refusing; null when it governs it. Never the last known value. */
export function yearRefused(policy: CompiledPolicy, year: number): ApportionProblem | null {
  if (policy.years.includes(year)) return null;
  const [first, ...others] = policy.years;
  if (first === undefined) throw new Error(`policy ${policy.id} governs no year`);
  const nearest = others.reduce(
    (best, next) => (Math.abs(next - year) < Math.abs(best - year) ? next : best),
    first,
  );
  return { row: 0, kind: "year-not-governed", year, governs: policy.years, nearest };
}

/** What the policy says for a row, or why the row is refused. */
export function admit(
  policy: CompiledPolicy,
  year: number,
  asked: { readonly row: number; readonly headcount: HeadcountRow },
): Result<Ruling, ApportionProblem> {
  const { row, headcount } = asked;
  const { placeCode, insuredClass, heads } = headcount;
  if (heads < 0n) return refuse({ row, kind: "negative-heads", heads });
  const known = policy.book.recall(year, placeCode, insuredClass);
  if (known !== undefined) return ok(known);
  if (!policy.classes.includes(insuredClass)) {
    const expected = policy.classes;
    return refuse({
      row,
      kind: "unknown-class",
      insuredClass,
      expected,
      nearest: nearestName(insuredClass, expected),
    });
  }
  const placeProblem = placeRefused(policy, year, placeCode);
  if (placeProblem !== null) return refuse({ row, ...placeProblem });
  const ruling = policy.book.ruling(year, placeCode, insuredClass);
  return ruling.ok
    ? ruling
    : refuse({ row, kind: "no-ruling", placeCode, insuredClass, because: ruling.problem });
}

function placeRefused({ book, gazetteer, place }: CompiledPolicy, year: number, placeCode: string) {
  const path = book.path(year, placeCode);
  if (path.some(({ code }) => code === place)) return null;
  if (path.length > 0) return { kind: "outside-policy", placeCode, governs: place } as const;
  if (gazetteer.history(placeCode).length === 0)
    return { kind: "unknown-place", placeCode } as const;
  const successors = gazetteer.successors(placeCode, year).map(({ code }) => code);
  return { kind: "place-not-in-year", placeCode, year, successors } as const;
}
