import { compare, exact, exactToText, minus, parseExact, percentOf } from "#money";
import { type Citation, citationIn, type PersonalRules } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { ExplainedDeductible } from "./answer.ts";
import type { CriticalIllnessProblem, CriticalIllnessQuestion } from "./question.ts";
import { type Explained, made, stated } from "./steps.ts";

/** What the policy says of critical-illness insurance. */
export type CriticalIllnessRules = NonNullable<PersonalRules["critical_illness"]>;
/** What needy people get beyond the others. */
export type Tilt = CriticalIllnessRules["tilts"][number];

/** The deductible for everybody and for the person; "to 60%" leaves 60% of it, "by 50%" takes 50% away. */
export function deductible(
  rules: CriticalIllnessRules,
  tilt: Tilt | undefined,
  question: CriticalIllnessQuestion,
): Result<ExplainedDeductible, CriticalIllnessProblem> {
  const general = generalDeductible(rules, question);
  if (!general.ok) return general;
  const tilted = tilt === undefined ? general.value : lowered(general.value, tilt, question);
  return ok({
    yuan: exactToText(general.value.value),
    root: general.value.step,
    tiltedYuan: exactToText(tilted.value),
    tiltedRoot: tilted.step,
    approximate: tilt?.deductible?.approximate === true,
  });
}

function generalDeductible(
  { deductible: rule }: CriticalIllnessRules,
  { policy, disposableIncomeYuan, localDeductibleYuan }: CriticalIllnessQuestion,
): Result<Explained, CriticalIllnessProblem> {
  if (localDeductibleYuan !== undefined) return local("deductible.local", localDeductibleYuan);
  if (rule === undefined) return refuse({ kind: "deductible-not-stated" });
  const citation = citationIn(policy, rule.cite);
  if ("yuan" in rule) return ok(stated("deductible", { text: rule.yuan, unit: "yuan" }, citation));
  if (disposableIncomeYuan === undefined)
    return refuse({ kind: "disposable-income-needed", citation });
  const income = local("disposable_income", disposableIncomeYuan);
  if (!income.ok) return income;
  return ok(percentage("deductible", rule.percent, { of: income.value, citation }));
}

function local(label: string, text: string): Result<Explained, CriticalIllnessProblem> {
  const read = parseExact(text);
  return read.ok && compare(read.value, exact("0")) >= 0
    ? ok(stated(label, { text, unit: "yuan" }))
    : refuse({ kind: "malformed-amount", found: text });
}

function lowered(general: Explained, tilt: Tilt, { policy }: CriticalIllnessQuestion): Explained {
  const rule = tilt.deductible;
  if (rule === undefined) return general;
  const citation = citationIn(policy, rule.cite ?? tilt.cite);
  const note = rule.approximate === true ? "approximate" : undefined;
  if ("to_percent" in rule)
    return percentage("deductible.lowered_to", rule.to_percent, { of: general, citation, note });
  const off = percentage("deductible.reduction", rule.by_percent, { of: general, citation, note });
  return made("deductible.lowered_by", "subtract", {
    value: minus(general.value, off.value),
    unit: "yuan",
    inputs: [general, off],
  });
}

function percentage(
  label: string,
  percent: string,
  basis: {
    readonly of: Explained;
    readonly citation: Citation;
    readonly note?: string | undefined;
  },
): Explained {
  const { of, citation, note } = basis;
  const written = {
    text: percent,
    unit: "percent",
    ...(note === undefined ? {} : { note }),
  } as const;
  const rate = stated("rate", written, citation);
  return made(label, "percent", {
    value: percentOf(rate.value, of.value),
    unit: "yuan",
    inputs: [rate, of],
  });
}
