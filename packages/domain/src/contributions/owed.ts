import { fenInYuan, exactToText, parseExact, toScaled } from "#money";
import {
  type Citation,
  citationIn,
  cited,
  type ContributionProvision,
  nearestName,
} from "#policies";
import { ok, refuse, type Result } from "#result";
import { type ExplainedFen, madeFen, statedFen } from "./contribution-step.ts";
import type { ContributionProblem, ContributionQuestion } from "./question.ts";

/** What the person's contribution comes to, by whomever it is paid. */
export interface Owed {
  readonly amount: ExplainedFen;
  /** `floor` where the notice says at least and nobody has said how much. */
  readonly kind: "exact" | "floor";
}

/** The standard, the tier chosen or what the pooling area has set, held against what none may be below. */
export function owed(
  provision: ContributionProvision,
  question: ContributionQuestion,
): Result<Owed, ContributionProblem> {
  const citation = (key: string) => citationIn(question.policy, key);
  const standard = statedFen("contribution.standard", provision.yuan, citation(provision.cite));
  const chosen = chosenAmount(provision, question, standard);
  if (!chosen.ok) return chosen;
  const { amount } = chosen.value;
  const floor = floorOf(provision, question, standard);
  if (floor !== undefined && amount.fen < floor.amount.fen) {
    const [foundYuan, floorYuan] = [yuanOf(amount), yuanOf(floor.amount)];
    return refuse({ kind: "below-floor", foundYuan, floorYuan, citation: floor.citation });
  }
  const isLocal = question.localYuan !== undefined && provision.tiers === undefined;
  if (floor === undefined && isLocal && amount.fen !== standard.fen) {
    const [foundYuan, standardYuan] = [yuanOf(amount), yuanOf(standard)];
    const stated = citation(provision.cite);
    return refuse({ kind: "differs-from-standard", foundYuan, standardYuan, citation: stated });
  }
  if (floor === undefined || amount === standard) return chosen;
  const inputs = [amount.step, floor.amount.step];
  const { fen, step } = madeFen("contribution.at_least", "maximum", { fen: amount.fen, inputs });
  return ok({ ...chosen.value, amount: { fen, step: cited(step, floor.citation) } });
}

function chosenAmount(
  { kind, tiers }: ContributionProvision,
  question: ContributionQuestion,
  standard: ExplainedFen,
): Result<Owed, ContributionProblem> {
  const { localYuan, tier } = question;
  if (localYuan !== undefined) {
    const read = parseExact(localYuan);
    const fen = read.ok ? toScaled(read.value, 2) : undefined;
    if (fen === undefined || fen < 0n)
      return refuse({ kind: "malformed-amount", found: localYuan });
    return ok({ amount: statedFen("contribution.local", localYuan), kind: "exact" });
  }
  const expected = (tiers ?? []).map(({ id }) => id);
  if (tier !== undefined) {
    const found = tiers?.find(({ id }) => id === tier);
    if (found === undefined)
      return refuse({ kind: "unknown-tier", tier, expected, nearest: nearestName(tier, expected) });
    const citation = citationIn(question.policy, found.cite);
    return ok({
      amount: statedFen(`contribution.tier.${tier}`, found.yuan, citation),
      kind: "exact",
    });
  }
  return tiers === undefined
    ? ok({ amount: standard, kind })
    : refuse({ kind: "tier-not-named", expected });
}

interface Floor {
  readonly amount: ExplainedFen;
  readonly citation: Citation;
}

function floorOf(
  { kind, lowest_tier: lowest, cite }: ContributionProvision,
  { policy }: ContributionQuestion,
  standard: ExplainedFen,
): Floor | undefined {
  if (lowest === undefined)
    return kind === "floor" ? { amount: standard, citation: citationIn(policy, cite) } : undefined;
  const citation = citationIn(policy, lowest.cite);
  return lowest.at_least === "standard"
    ? { amount: standard, citation }
    : { amount: statedFen("contribution.floor", lowest.at_least, citation), citation };
}

function yuanOf({ fen }: ExplainedFen): string {
  return exactToText(fenInYuan(fen));
}
