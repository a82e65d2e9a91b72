import { fenToText } from "#money";
import type { CompiledPolicy } from "#policies";
import { ok, type Result } from "#result";
import type { AppliedGrant, ContributionAnswer, ContributionPart } from "./answer.ts";
import { type ExplainedFen, madeFen } from "./contribution-step.ts";
import { assistanceParts } from "./divide-assistance.ts";
import { findContribution } from "./find-contribution.ts";
import { type ChosenGrant, type Granted, grantFor } from "./grants.ts";
import { owed } from "./owed.ts";
import type { ContributionProblem, ContributionQuestion } from "./question.ts";

/** Who pays which part of a person's contribution 个人缴费, down to the quoted sentences; the parts add up to it. */
export function whoPays(
  question: ContributionQuestion,
): Result<ContributionAnswer, ContributionProblem> {
  const found = findContribution(question);
  if (!found.ok) return found;
  const whole = owed(found.value, question);
  if (!whole.ok) return whole;
  const { amount, kind } = whole.value;
  const { coverage_year: coverageYear } = found.value;
  const granted = grantFor(question, { amount, coverageYear });
  if (!granted.ok) return granted;
  const { policy, year, placeCode, insuredClass, categories = [] } = question;
  const parts = partsOf(policy, amount, granted.value);
  return ok({
    version: "trace.v1",
    income: "contribution",
    policyId: policy.id,
    year,
    coverageYear,
    placeCode,
    insuredClass,
    categories: categories.map(({ category }) => category),
    kind,
    amountFen: fenToText(amount.fen),
    root: amount.step,
    parts,
    paidAtOnceFen: paidAtOnce(amount, parts, granted.value),
    grant: granted.value.chosen === null ? null : appliedGrant(granted.value.chosen),
    passedOver: granted.value.passedOver,
    note: found.value.note ?? null,
  });
}

function partsOf(
  policy: CompiledPolicy,
  amount: ExplainedFen,
  { chosen }: Granted,
): readonly ContributionPart[] {
  const insured = { payer: "insured", title: null };
  if (chosen === null) {
    const { fen, step } = madeFen("part.insured", "refer", {
      fen: amount.fen,
      inputs: [amount.step],
    });
    return [{ ...insured, amountFen: fenToText(fen), root: step }];
  }
  const { assistance } = chosen;
  const own = madeFen("part.insured", "subtract", {
    fen: amount.fen - assistance.fen,
    inputs: [amount.step, assistance.step],
  });
  return [
    { ...insured, amountFen: fenToText(own.fen), root: own.step },
    ...assistanceParts(chosen, policy),
  ];
}

function paidAtOnce(
  amount: ExplainedFen,
  parts: readonly ContributionPart[],
  { chosen }: Granted,
): string {
  if (chosen?.provision.method === "refund_later") return fenToText(amount.fen);
  const [insured] = parts;
  if (insured === undefined) throw new Error("a contribution has no part of the insured person");
  return insured.amountFen;
}

function appliedGrant({ provision, statusOn }: ChosenGrant): AppliedGrant {
  const { id, title, method, note } = provision;
  return { id, title, method: method ?? null, statusOn, note: note ?? null };
}
