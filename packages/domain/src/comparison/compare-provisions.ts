import { exact, exactToText, minus } from "#money";
import {
  type Citation,
  type CompiledPolicy,
  type ContributionProvision,
  dateOfDeadline,
  type DeadlineProvision,
} from "#policies";
import type { CivilDate } from "#time";
import type { Side } from "./compare-rules.ts";

/** A deadline of one policy: its rule, the date it names in the year, and its sentence. */
export interface DeadlineSaid {
  readonly title: string;
  readonly due: DeadlineProvision["due"];
  readonly on: CivilDate | null;
  readonly fallback: boolean;
  readonly citation: Citation;
}

/** Deadlines of the same name in both policies. */
export interface DeadlinePair {
  readonly id: string;
  readonly a: DeadlineSaid | null;
  readonly b: DeadlineSaid | null;
  /** Whether both have the same rule, whatever the year. */
  readonly same: boolean;
}

/** What the insured pay under one policy. */
export interface ContributionSaid {
  readonly yuan: string;
  readonly kind: "exact" | "floor";
  readonly coverageYear: number | null;
  readonly citation: Citation;
}

/** Contributions under the same condition in both policies. */
export interface ContributionPair {
  readonly a: ContributionSaid | null;
  readonly b: ContributionSaid | null;
  readonly differenceYuan: string | null;
}

/** Pairs deadlines by their names, those of a first. */
export function compareDeadlines(a: Side, b: Side): readonly DeadlinePair[] {
  const all = [...a.policy.deadlines, ...b.policy.deadlines];
  return [...new Set(all.map(({ id }) => id))].map((id) => {
    const before = a.policy.deadlines.find((deadline) => deadline.id === id);
    const after = b.policy.deadlines.find((deadline) => deadline.id === id);
    return {
      id,
      a: before === undefined ? null : deadlineSaid(before, a),
      b: after === undefined ? null : deadlineSaid(after, b),
      same: before !== undefined && after !== undefined && ruleOf(before) === ruleOf(after),
    };
  });
}

function ruleOf({ due, levels, percent, when, fallback }: DeadlineProvision): string {
  return JSON.stringify([due, levels, percent, when, fallback]);
}

function deadlineSaid(deadline: DeadlineProvision, { policy, year }: Side): DeadlineSaid {
  const { title, due, fallback, cite } = deadline;
  return {
    title,
    due,
    on: dateOfDeadline(deadline, year),
    fallback: fallback === true,
    citation: citationOf(policy, cite),
  };
}

/** Pairs contributions that stand under the same condition, in the order of the files. */
export function compareContributions(a: Side, b: Side): readonly ContributionPair[] {
  const rest = [...b.policy.contributions];
  const pairs = a.policy.contributions.map((before) => {
    const at = rest.findIndex((after) => conditionOf(after) === conditionOf(before));
    const [after] = at < 0 ? [] : rest.splice(at, 1);
    return contributionPair(said(before, a), said(after, b));
  });
  return [...pairs, ...rest.map((after) => contributionPair(null, said(after, b)))];
}

function conditionOf({ when }: ContributionProvision): string {
  return JSON.stringify(when ?? null);
}

function said(
  provision: ContributionProvision | undefined,
  { policy }: Side,
): ContributionSaid | null {
  if (provision === undefined) return null;
  const { yuan, kind, coverage_year: coverageYear, cite } = provision;
  return { yuan, kind, coverageYear, citation: citationOf(policy, cite) };
}

function contributionPair(
  a: ContributionSaid | null,
  b: ContributionSaid | null,
): ContributionPair {
  const both = a !== null && b !== null;
  return { a, b, differenceYuan: both ? exactToText(minus(exact(b.yuan), exact(a.yuan))) : null };
}

function citationOf({ id, citations }: CompiledPolicy, key: string): Citation {
  const citation = citations[key];
  if (citation === undefined) throw new Error(`${id} was compiled without ${key}`);
  return citation;
}
