import type { Rounding } from "#money";
import { dueStep, type Ruling, type RuleBook, type Terms, type TermShare } from "#policies";
import { type AmountStep, amountStep } from "./amount-step.ts";
import type { ExplainedCase, Explanation } from "./explanation.ts";
import { type Settle, settling } from "./settle-shares.ts";

/** A share of some terms with its payer, ready to be multiplied and explained. */
export interface PreparedShare extends Pick<
  TermShare,
  "level" | "perHeadYuan" | "numerator" | "assumed" | "kind"
> {
  readonly payerCode: string;
  readonly amountStep: AmountStep;
}

/** Everything about some terms that depends neither on the heads nor on the place; places of one kind have it together. */
export interface PreparedTerms {
  readonly terms: Terms;
  readonly settle: Settle;
  readonly amountSteps: readonly AmountStep[];
  readonly dueOn: Explanation["dueOn"];
  /** The shares by who pays them: most places of a kind have their payers in common. */
  readonly sharesOfPayers: Map<string, readonly PreparedShare[]>;
}

/** Everything about a place and class that does not depend on the heads. */
export interface PreparedRow {
  readonly placeName: string;
  readonly shares: readonly PreparedShare[];
  readonly prepared: PreparedTerms;
  /** Made when it is first asked for. */
  readonly explainedCase: () => ExplainedCase;
}

/** Prepares terms for rounding in one way. */
export function prepareTerms(terms: Terms, rounding: Rounding): PreparedTerms {
  return {
    terms,
    settle: settling(terms, rounding),
    amountSteps: terms.shares.map((share) => amountStep(share, terms, rounding)),
    dueOn: explainedDue(terms),
    sharesOfPayers: new Map(),
  };
}

/** Prepares what a ruling says for one place; `factsOf` finds the facts that chose its case. */
export function prepareRow(
  { placeName, payers, terms }: Ruling,
  prepared: PreparedTerms,
  factsOf: () => ReturnType<RuleBook["facts"]>,
): PreparedRow {
  let explained: ExplainedCase | undefined;
  const explainedCase = () => (explained ??= caseOf(terms, factsOf()));
  return { placeName, shares: sharesOf(prepared, payers), prepared, explainedCase };
}

function sharesOf(
  { terms, amountSteps, sharesOfPayers }: PreparedTerms,
  payers: readonly string[],
): readonly PreparedShare[] {
  const key = payers.join(" ");
  const known = sharesOfPayers.get(key);
  if (known !== undefined) return known;
  const made = terms.shares.map((share, index) => {
    const { level, perHeadYuan, numerator, assumed, kind } = share;
    const payerCode = payers[index];
    const step = amountSteps[index];
    if (payerCode === undefined || step === undefined)
      throw new Error(`case ${terms.caseId} has no payer or step for ${level}`);
    return { level, payerCode, perHeadYuan, numerator, assumed, kind, amountStep: step };
  });
  sharesOfPayers.set(key, made);
  return made;
}

function caseOf(terms: Terms, facts: ReturnType<RuleBook["facts"]>): ExplainedCase {
  return {
    id: terms.caseId,
    title: terms.caseTitle,
    note: terms.caseNote,
    confidence: terms.confidence,
    facts: facts.map(({ place, key, value, source, confidence }) => {
      return { place, key, value, source, confidence };
    }),
  };
}

function explainedDue({ due }: Terms): Explanation["dueOn"] {
  if (due === null) return null;
  const { date, title, fallback, citation } = due;
  return { date, title, fallback, citation, root: dueStep(due) };
}
