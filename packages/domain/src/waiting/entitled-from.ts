import { type Citation, citationIn, cited, type MonthStep, unknownCategory } from "#policies";
import { ok, refuse, type Result } from "#result";
import { type CivilDate, civilDate, yearOf } from "#time";
import type { WaitingAnswer } from "./answer.ts";
import { exemptions, type WaitingRules } from "./exemptions.ts";
import { addMonths, firstOfMonth } from "./months.ts";
import type { WaitingProblem, WaitingQuestion } from "./question.ts";

/** From which month a person is entitled 待遇享受等待期, and the sentence by which he waits or does not. */
export function entitledFrom(question: WaitingQuestion): Result<WaitingAnswer, WaitingProblem> {
  const { policy, enrolledOn, coverageYear, categories = [] } = question;
  const rules = policy.personal.waiting;
  if (rules === undefined) return refuse({ kind: "no-waiting-rule", policyId: policy.id });
  const problem = unanswerable(rules, question);
  if (problem !== undefined) return refuse(problem);
  const { holding, open } = exemptions(rules, question);
  const [ground] = holding;
  const waited =
    ground === undefined
      ? waits(rules, question, open)
      : ok({ months: 0, citation: ground.citation });
  if (!waited.ok) return waited;
  const month = monthStep(rules, question, waited.value);
  const root = notBeforeCoverage(month, coverageYear);
  return ok({
    version: "trace.v1",
    policyId: policy.id,
    coverageYear,
    enrolledOn,
    categories: categories.map(({ category }) => category),
    exemptBy: holding,
    waitsMonths: waited.value.months,
    entitledFrom: civilDate(root.value),
    assumed: rules.entitled_from.assumed === true || root !== month,
    root,
  });
}

function unanswerable(rules: WaitingRules, question: WaitingQuestion): WaitingProblem | undefined {
  const { policy, enrolledOn, coverageYear, leftEmployeeInsuranceOn: leftOn } = question;
  const governs = rules.years ?? policy.years;
  const coverageYears = policy.contributions.map(({ coverage_year: year }) => year);
  const year = yearOf(enrolledOn);
  if (!governs.includes(year) && !coverageYears.includes(coverageYear))
    return { kind: "year-not-governed", year, governs };
  if (year > coverageYear) return { kind: "coverage-over", coverageYear, enrolledOn };
  if (leftOn !== undefined && leftOn > enrolledOn)
    return { kind: "left-after-enrolment", leftOn, enrolledOn };
  return unknownCategory(policy.personal.categories, question.categories ?? []);
}

interface Wait {
  readonly months: number;
  readonly citation: Citation;
}

function waits(
  { otherwise, exempt }: WaitingRules,
  { policy }: WaitingQuestion,
  open: WaitingAnswer["exemptBy"],
): Result<Wait, WaitingProblem> {
  const [unknown] = open;
  if (unknown !== undefined)
    return refuse({ kind: "collection-period-unknown", citation: unknown.citation });
  if (otherwise !== undefined) {
    const { months, cite } = otherwise;
    return ok({ months, citation: citationIn(policy, cite) });
  }
  const citations = [...new Set(exempt.map(({ cite }) => cite))];
  return refuse({
    kind: "waiting-not-stated",
    citations: citations.map((cite) => citationIn(policy, cite)),
  });
}

function monthStep(
  { entitled_from: { month, assumed, cite } }: WaitingRules,
  { policy, enrolledOn }: WaitingQuestion,
  wait: Wait,
): MonthStep {
  const later = wait.months + (month === "after_enrolment" ? 1 : 0);
  const from = addMonths(firstOfMonth(enrolledOn), later);
  const enrolled = dateStep("enrolled_on", "given", { value: enrolledOn, inputs: [] });
  const months: MonthStep = {
    label: "waiting.months",
    operation: "given",
    value: String(wait.months),
    unit: "month",
    inputs: [],
  };
  const inputs = [enrolled, cited(months, wait.citation)];
  const step = dateStep(`entitled_from.${month}`, "add", { value: from, inputs });
  const explained = cited(step, citationIn(policy, cite));
  return assumed === true ? { ...explained, derived: true } : explained;
}

// A contribution pays for its coverage year only, so nobody is entitled before it begins.
function notBeforeCoverage(month: MonthStep, coverageYear: number): MonthStep {
  const begins = civilDate(`${coverageYear}-01-01`);
  if (month.value >= begins) return month;
  const start = dateStep("coverage_year.begins", "given", { value: begins, inputs: [] });
  const inputs = [month, start];
  return { ...dateStep("entitled_from", "maximum", { value: begins, inputs }), derived: true };
}

function dateStep(
  label: string,
  operation: MonthStep["operation"],
  made: { readonly value: CivilDate; readonly inputs: readonly MonthStep[] },
): MonthStep {
  return { label, operation, unit: "date", ...made };
}
