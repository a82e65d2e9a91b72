import {
  type CompiledPolicy,
  belongsTo,
  citationIn,
  type TraceStep,
  unknownCategory,
} from "#policies";
import { ok, refuse, type Result } from "#result";
import type { CriticalIllnessAnswer, ExplainedCap } from "./answer.ts";
import { type CriticalIllnessRules, deductible, type Tilt } from "./deductible.ts";
import type { CriticalIllnessProblem, CriticalIllnessQuestion } from "./question.ts";
import { segments } from "./segments.ts";
import { stated } from "./steps.ts";

/** Deductible and paid ratio by segment of critical-illness insurance 大病保险, with and without the tilt for needy people. */
export function criticalIllness(
  question: CriticalIllnessQuestion,
): Result<CriticalIllnessAnswer, CriticalIllnessProblem> {
  const { policy, year, categories = [] } = question;
  if (!policy.years.includes(year))
    return refuse({ kind: "year-not-governed", year, governs: policy.years });
  const rules = policy.personal.critical_illness;
  if (rules === undefined) return refuse({ kind: "no-critical-illness-rule", policyId: policy.id });
  const unknown = unknownCategory(policy.personal.categories, categories);
  if (unknown !== undefined) return refuse(unknown);
  const tilted = tiltFor(rules, question);
  if (!tilted.ok) return tilted;
  const tilt = tilted.value;
  const lowered = deductible(rules, tilt, question);
  if (!lowered.ok) return lowered;
  const raised = segments(rules, tilt, question);
  if (!raised.ok) return raised;
  return ok({
    version: "trace.v1",
    policyId: policy.id,
    year,
    categories: categories.map(({ category }) => category),
    tiltId: tilt?.id ?? null,
    tiltNote: tilt?.note ?? null,
    note: rules.note ?? null,
    deductible: lowered.value,
    segments: raised.value,
    cap: capFor(rules, tilt, policy),
    financing: financing(rules, policy),
  });
}

function tiltFor(
  rules: CriticalIllnessRules,
  { policy, year, categories = [] }: CriticalIllnessQuestion,
): Result<Tilt | undefined, CriticalIllnessProblem> {
  const [first, ...others] = rules.tilts.filter(
    (tilt) =>
      (tilt.years === undefined || tilt.years.includes(year)) &&
      belongsTo(policy.personal.categories, categories, tilt.categories).length > 0,
  );
  if (first === undefined) return ok(undefined);
  if (others.length > 0) {
    return refuse({ kind: "overlap-not-ruled", tiltIds: [first, ...others].map(({ id }) => id) });
  }
  if (first.unstated === undefined) return ok(first);
  const citation = citationIn(policy, first.cite);
  return refuse({ kind: "tilt-not-stated", tiltId: first.id, words: first.unstated, citation });
}

function capFor(
  { cap }: CriticalIllnessRules,
  tilt: Tilt | undefined,
  policy: CompiledPolicy,
): ExplainedCap {
  if (tilt?.cap?.removed === true) {
    return { kind: "removed", root: removal(policy, tilt.cap.cite ?? tilt.cite) };
  }
  if (cap === undefined) return { kind: "not-stated" };
  const written = { text: cap.yuan, unit: "yuan" } as const;
  const { step } = stated("cap", written, citationIn(policy, cap.cite));
  return { kind: "limited", yuan: step.value, root: step };
}

// All of what exceeds the deductible may be paid for: a hundred percent of it is under no ceiling.
function removal(policy: CompiledPolicy, cite: string): TraceStep {
  const written = { text: "100", unit: "percent" } as const;
  return stated("cap.removed", written, citationIn(policy, cite)).step;
}

function financing(
  { financing: rule }: CriticalIllnessRules,
  policy: CompiledPolicy,
): CriticalIllnessAnswer["financing"] {
  if (rule === undefined) return null;
  const written = { text: rule.yuan, unit: "yuan_per_head" } as const;
  const { step } = stated("financing", written, citationIn(policy, rule.cite));
  return { perHeadYuan: step.value, kind: rule.kind, root: step };
}
