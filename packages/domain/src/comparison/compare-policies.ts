import type { CompiledPolicy, Confidence } from "#policies";
import { ok, refuse, type Result } from "#result";
import {
  compareContributions,
  compareDeadlines,
  type ContributionPair,
  type DeadlinePair,
} from "./compare-provisions.ts";
import { compareRules, type RulePair, type Side } from "./compare-rules.ts";

/** A policy that is compared, in the year for which it is asked. */
export interface ComparedPolicy {
  readonly policyId: string;
  readonly number: string;
  readonly title: string;
  readonly place: string;
  readonly year: number;
  readonly confidence: Confidence;
}

/** Two policies side by side: who owes what where, by when, and what the insured pay. */
export interface Comparison {
  readonly a: ComparedPolicy;
  readonly b: ComparedPolicy;
  readonly classes: {
    readonly onlyA: readonly string[];
    readonly onlyB: readonly string[];
    readonly both: readonly string[];
  };
  readonly rules: readonly RulePair[];
  readonly deadlines: readonly DeadlinePair[];
  readonly contributions: readonly ContributionPair[];
}

/** Which policies are compared; without years, those nearest to one another. */
export interface ComparisonInput {
  readonly a: CompiledPolicy;
  readonly b: CompiledPolicy;
  readonly yearA?: number | undefined;
  readonly yearB?: number | undefined;
}

/** A year for which a policy says nothing. */
export interface YearNotGoverned {
  readonly kind: "year-not-governed";
  readonly policyId: string;
  readonly year: number;
  readonly governs: readonly number[];
}

/** Puts two policies side by side; refuses a year that the policy does not govern. */
export function comparePolicies(input: ComparisonInput): Result<Comparison, YearNotGoverned> {
  const { a, b } = input;
  const nearest = nearestYears(a, b);
  const yearA = input.yearA ?? nearest.a;
  const yearB = input.yearB ?? nearest.b;
  if (!a.years.includes(yearA)) return refuse(notGoverned(a, yearA));
  if (!b.years.includes(yearB)) return refuse(notGoverned(b, yearB));
  const sideA = { policy: a, year: yearA };
  const sideB = { policy: b, year: yearB };
  return ok({
    a: comparedPolicy(sideA),
    b: comparedPolicy(sideB),
    classes: {
      onlyA: a.classes.filter((name) => !b.classes.includes(name)),
      onlyB: b.classes.filter((name) => !a.classes.includes(name)),
      both: a.classes.filter((name) => b.classes.includes(name)),
    },
    rules: compareRules(sideA, sideB),
    deadlines: compareDeadlines(sideA, sideB),
    contributions: compareContributions(sideA, sideB),
  });
}

function notGoverned({ id, years }: CompiledPolicy, year: number): YearNotGoverned {
  return { kind: "year-not-governed", policyId: id, year, governs: years };
}

/** The latest year of both, else the two years that lie nearest to one another. */
export function nearestYears(
  a: CompiledPolicy,
  b: CompiledPolicy,
): { readonly a: number; readonly b: number } {
  const pairs = a.years.flatMap((yearA) => b.years.map((yearB) => ({ a: yearA, b: yearB })));
  const [first, ...others] = pairs;
  if (first === undefined) throw new Error(`${a.id} or ${b.id} governs no year`);
  const apart = (pair: typeof first) => Math.abs(pair.a - pair.b);
  return others.reduce((best, next) => (apart(next) <= apart(best) ? next : best), first);
}

function comparedPolicy({ policy, year }: Side): ComparedPolicy {
  const { id: policyId, number, title, place, confidence } = policy;
  return { policyId, number, title, place, year, confidence };
}
