import { fenToText, type Rounding } from "#money";
import { type CompiledPolicy, dueStep, type Ruling, type Terms } from "#policies";
import { ok, refuse, type Result } from "#result";
import { admit, yearRefused } from "./admit.ts";
import { amountStep } from "./amount-step.ts";
import type { ExplainedCase, ExplainedShare, Explanation } from "./explanation.ts";
import type { ApportionProblem } from "./problem.ts";
import { settleShares } from "./settle-shares.ts";

/** What is explained: one row of an apportionment. */
export interface ExplainInput {
  readonly policy: CompiledPolicy;
  readonly year: number;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly heads: bigint;
  readonly rounding?: Rounding;
}

/** Explains every share of one row down to the quoted sentences; refuses exactly what `apportion` refuses. */
export function explain(input: ExplainInput): Result<Explanation, ApportionProblem> {
  const { policy, year, placeCode, insuredClass, heads, rounding = policy.rounding } = input;
  const refused = yearRefused(policy, year);
  if (refused !== null) return refuse(refused);
  const admitted = admit(policy, year, { row: 0, headcount: { placeCode, insuredClass, heads } });
  if (!admitted.ok) return admitted;
  const { terms } = admitted.value;
  return ok({
    version: "trace.v1",
    policyId: policy.id,
    year,
    placeCode,
    insuredClass,
    heads: heads.toString(),
    rounding: { unit: rounding.unit, mode: rounding.mode },
    case: explainedCase(admitted.value, input),
    standard: terms.standardStep,
    shares: explainedShares(admitted.value, heads, rounding),
    dueOn: explainedDue(terms),
  });
}

/** Explains again from what is stored; the same policy version gives the same bytes. */
export function recompute(
  explanation: Explanation,
  policy: CompiledPolicy,
): Result<Explanation, ApportionProblem> {
  const { year, placeCode, insuredClass, heads, rounding } = explanation;
  return explain({ policy, year, placeCode, insuredClass, heads: BigInt(heads), rounding });
}

function explainedDue({ due }: Terms): Explanation["dueOn"] {
  if (due === null) return null;
  const { date, title, fallback, citation } = due;
  return { date, title, fallback, citation, root: dueStep(due) };
}

function explainedCase({ terms }: Ruling, asked: ExplainInput): ExplainedCase {
  const facts = asked.policy.book.facts(asked.year, asked.placeCode, asked.insuredClass);
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

function explainedShares(
  { terms, payers }: Ruling,
  heads: bigint,
  rounding: Rounding,
): readonly ExplainedShare[] {
  const { sharesFen } = settleShares(terms, heads, rounding);
  return terms.shares.map((share, index) => {
    const { level, assumed } = share;
    const amountFen = sharesFen[index];
    const payerCode = payers[index];
    if (amountFen === undefined || payerCode === undefined) {
      throw new Error(`case ${terms.caseId} has no amount or payer for ${level}`);
    }
    const root = amountStep(share, { heads, amountFen, rounding, terms, index });
    return { level, payerCode, amountFen: fenToText(amountFen), assumed, root };
  });
}
