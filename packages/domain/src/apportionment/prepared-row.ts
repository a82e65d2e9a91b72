import type { Rounding } from "#money";
import { type CompiledPolicy, dueStep, type Ruling, type Terms, type TermShare } from "#policies";
import { type AmountStep, amountStep } from "./amount-step.ts";
import type { ExplainedCase, Explanation } from "./explanation.ts";
import { type Settle, settling } from "./settle-shares.ts";

/** A share of a place and class, whatever the heads. */
export interface PreparedShare {
  readonly term: TermShare;
  readonly payerCode: string;
  readonly amountStep: AmountStep;
}

/** Everything about a place and class that does not depend on the heads, worked out once for many rows. */
export interface PreparedRow {
  readonly ruling: Ruling;
  readonly settle: Settle;
  readonly shares: readonly PreparedShare[];
  readonly explained: () => PreparedExplanation;
}

/** The parts of an explanation that do not depend on the heads. */
export interface PreparedExplanation {
  readonly case: ExplainedCase;
  readonly dueOn: Explanation["dueOn"];
}

/** Prepares what a ruling says for rounding in one way. */
export function prepareRow(
  ruling: Ruling,
  rounding: Rounding,
  factsOf: () => ReturnType<CompiledPolicy["book"]["facts"]>,
): PreparedRow {
  const { terms, payers } = ruling;
  let explained: PreparedExplanation | undefined;
  return {
    ruling,
    settle: settling(terms, rounding),
    shares: terms.shares.map((term, index) => {
      const payerCode = payers[index];
      if (payerCode === undefined)
        throw new Error(`case ${terms.caseId} has no payer for ${term.level}`);
      return { term, payerCode, amountStep: amountStep(term, terms, rounding) };
    }),
    explained: () =>
      (explained ??= { case: explainedCase(terms, factsOf()), dueOn: explainedDue(terms) }),
  };
}

function explainedCase(
  terms: Terms,
  facts: ReturnType<CompiledPolicy["book"]["facts"]>,
): ExplainedCase {
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
