import type { HeadcountRow } from "#enrolment";
import { fenToText, type Rounding } from "#money";
import type { CompiledPolicy } from "#policies";
import { headsStep } from "./amount-step.ts";
import type { ExplainedShare, Explanation } from "./explanation.ts";
import type { PreparedRow } from "./prepared-row.ts";

/** The explanation of a headcount for whose place and class everything was prepared. */
export function explainedRow(
  headcount: HeadcountRow,
  prepared: PreparedRow,
  asked: { readonly policy: CompiledPolicy; readonly year: number; readonly rounding: Rounding },
): Explanation {
  const { placeCode, insuredClass, heads } = headcount;
  const { unit, mode } = asked.rounding;
  const explained = prepared.explained();
  const headsText = heads.toString();
  return {
    version: "trace.v1",
    policyId: asked.policy.id,
    year: asked.year,
    placeCode,
    insuredClass,
    heads: headsText,
    rounding: { unit, mode },
    case: explained.case,
    standard: prepared.ruling.terms.standardStep,
    shares: explainedShares(prepared, heads, headsText),
    dueOn: explained.dueOn,
  };
}

function explainedShares(
  { ruling, settle, shares }: PreparedRow,
  heads: bigint,
  headsText: string,
): readonly ExplainedShare[] {
  const { sharesFen } = settle(heads);
  const stated = headsStep(headsText);
  const explained: ExplainedShare[] = [];
  for (const [index, { term, payerCode, amountStep }] of shares.entries()) {
    const { level, assumed } = term;
    const amountFen = sharesFen[index];
    if (amountFen === undefined)
      throw new Error(`case ${ruling.terms.caseId} has no amount for ${level}`);
    const root = amountStep(heads, amountFen, stated);
    explained.push({ level, payerCode, amountFen: fenToText(amountFen), assumed, root });
  }
  return explained;
}
