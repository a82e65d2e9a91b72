import type { Rounding } from "#money";
import type { CompiledPolicy } from "#policies";
import type { Result } from "#result";
import { apportionerOf } from "./apportioner.ts";
import type { Explanation } from "./explanation.ts";
import type { ApportionProblem } from "./problem.ts";

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
  const apportioner = apportionerOf(input);
  return apportioner.ok ? apportioner.value.explain(input) : apportioner;
}

/** Explains again from what is stored; the same policy version gives the same bytes. */
export function recompute(
  explanation: Explanation,
  policy: CompiledPolicy,
): Result<Explanation, ApportionProblem> {
  const { year, placeCode, insuredClass, heads, rounding } = explanation;
  return explain({ policy, year, placeCode, insuredClass, heads: BigInt(heads), rounding });
}
