import { whoPays } from "@daowei/domain/contributions";
import { criticalIllness } from "@daowei/domain/critical-illness";
import type { CompiledPolicy, HeldCategory } from "@daowei/domain/policies";
import type { CivilDate } from "@daowei/domain/time";
import { entitledFrom } from "@daowei/domain/waiting";
import type { Library } from "@daowei/policies";
import { chosenYear } from "./chosen-year.ts";
import { codeOf } from "./explain-command.ts";
import { findPolicy } from "./find-policy.ts";
import type { ExplainFormat } from "./formats.ts";
import { done } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { personFault } from "./persons-faults.ts";
import { contributionReport, criticalIllnessReport, waitingReport } from "./persons-report.ts";

interface PersonOptions {
  readonly policy: string;
  readonly category: readonly string[];
  readonly format: ExplainFormat;
}

export interface ContributionOptions extends PersonOptions {
  readonly place: string;
  readonly class: string;
  readonly year?: number;
  readonly coverageYear?: number;
  readonly tier?: string;
  readonly local?: string;
}

/** `daowei contribution`: who pays which part of a person's contribution. */
export function contributionCommand(library: Library, options: ContributionOptions): Outcome {
  const found = findPolicy(options.policy, library);
  if (!found.ok) return found.problem;
  const policy = found.value.compiled;
  const year = chosenYear(policy, options.year);
  if (!year.ok) return year.problem;
  const { coverageYear, tier, local: localYuan } = options;
  const answer = whoPays({
    policy,
    year: year.value,
    placeCode: codeOf(options.place, policy, year.value),
    insuredClass: options.class,
    categories: held(options.category, policy),
    ...(coverageYear === undefined ? {} : { coverageYear }),
    ...(tier === undefined ? {} : { tier }),
    ...(localYuan === undefined ? {} : { localYuan }),
  });
  if (!answer.ok) return personFault("contribution", answer.problem);
  return shown(options.format, answer.value, () => contributionReport(answer.value, policy));
}

export interface CriticalIllnessOptions extends PersonOptions {
  readonly year?: number;
  readonly income?: string;
  readonly deductible?: string;
  readonly percent?: string;
}

/** `daowei critical-illness`: deductible and paid ratios with and without the tilt. */
export function criticalIllnessCommand(library: Library, options: CriticalIllnessOptions): Outcome {
  const found = findPolicy(options.policy, library);
  if (!found.ok) return found.problem;
  const policy = found.value.compiled;
  const year = chosenYear(policy, options.year);
  if (!year.ok) return year.problem;
  const { income, deductible, percent } = options;
  const answer = criticalIllness({
    policy,
    year: year.value,
    categories: held(options.category, policy),
    ...(income === undefined ? {} : { disposableIncomeYuan: income }),
    ...(deductible === undefined ? {} : { localDeductibleYuan: deductible }),
    ...(percent === undefined ? {} : { localSegments: [{ overYuan: "0", toYuan: null, percent }] }),
  });
  if (!answer.ok) return personFault("critical-illness", answer.problem);
  return shown(options.format, answer.value, () => criticalIllnessReport(answer.value, policy));
}

export interface WaitingOptions extends PersonOptions {
  readonly enrolled: CivilDate;
  readonly coverageYear: number;
  readonly leftEmployeeInsurance?: CivilDate;
  readonly collection?: { readonly from: CivilDate; readonly to: CivilDate };
}

/** `daowei waiting`: from which month a person is entitled. */
export function waitingCommand(library: Library, options: WaitingOptions): Outcome {
  const found = findPolicy(options.policy, library);
  if (!found.ok) return found.problem;
  const policy = found.value.compiled;
  const { enrolled, coverageYear, leftEmployeeInsurance: left, collection } = options;
  const answer = entitledFrom({
    policy,
    enrolledOn: enrolled,
    coverageYear,
    categories: held(options.category, policy),
    ...(left === undefined ? {} : { leftEmployeeInsuranceOn: left }),
    ...(collection === undefined ? {} : { collectionPeriod: collection }),
  });
  if (!answer.ok) return personFault("waiting", answer.problem);
  return shown(options.format, answer.value, () => waitingReport(answer.value, policy));
}

/** Categories by their key or by the notice's own word. */
function held(texts: readonly string[], policy: CompiledPolicy): readonly HeldCategory[] {
  const known = Object.entries(policy.personal.categories);
  return texts.map((text) => ({
    category: known.find(([, { title }]) => title === text)?.[0] ?? text,
  }));
}

function shown(format: ExplainFormat, answer: object, report: () => string): Outcome {
  return done(format === "json" ? `${JSON.stringify(answer, null, 2)}\n` : report());
}
