import type { HeadcountRow } from "#enrolment";
import type { Rounding } from "#money";
import type { CompiledPolicy, TraceStep } from "#policies";
import { headsStep } from "./amount-step.ts";
import type { ExplainedShare, Explanation } from "./explanation.ts";
import type { PreparedRow } from "./prepared-row.ts";
import type { Unsettled } from "./settle-shares.ts";

/** The explanation of a headcount for whose place and class everything was prepared. */
export function explainedRow(
  headcount: HeadcountRow,
  known: PreparedRow,
  asked: { readonly policy: CompiledPolicy; readonly year: number; readonly rounding: Rounding },
): Explanation {
  const { placeCode, insuredClass, heads } = headcount;
  const { unit, mode } = asked.rounding;
  const headsText = heads.toString();
  return {
    version: "trace.v1",
    policyId: asked.policy.id,
    year: asked.year,
    placeCode,
    insuredClass,
    heads: headsText,
    rounding: { unit, mode },
    case: known.explainedCase(),
    standard: known.prepared.terms.standardStep,
    shares: explainedShares(known, heads, headsStep(headsText)),
    dueOn: known.prepared.dueOn,
  };
}

function explainedShares(
  { prepared, shares }: PreparedRow,
  heads: bigint,
  stated: TraceStep,
): readonly ExplainedShare[] {
  const amounts = shares.map(({ numerator }) => ({ amountFen: numerator * heads }));
  prepared.settle(heads, amounts);
  return shares.map(({ level, payerCode, assumed, amountStep }, index) => {
    const root = amountStep(heads, (amounts[index] as Unsettled).amountFen, stated);
    return { level, payerCode, amountFen: root.value, assumed, root };
  });
}
