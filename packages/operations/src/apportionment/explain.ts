import { explain, type Explanation } from "@daowei/domain/apportionment";
import { ok, refuse } from "@daowei/domain/result";
import { needPlace } from "../authorise.ts";
import type { Act } from "../context.ts";
import { findPolicy } from "./preview.ts";
import { notApportionable } from "./row-problem.ts";

export interface ExplainApportionment {
  readonly policyId: string;
  readonly fiscalYear: number;
  readonly placeCode: string;
  readonly insuredClass: string;
  readonly heads: string;
}

/** Why a place's class owes what it owes, down to the quoted sentence; nothing needs to be stored for it. */
export const explainApportionment: Act<ExplainApportionment, Explanation> = async (
  context,
  input,
) => {
  const { policyId, fiscalYear, placeCode, insuredClass } = input;
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const loaded = findPolicy(context, policyId);
  if (!loaded.ok) return loaded;
  const heads = BigInt(input.heads);
  const row = { placeCode, insuredClass, heads };
  const explained = explain({ policy: loaded.value.compiled, year: fiscalYear, ...row });
  if (explained.ok) return ok(explained.value);
  const problems = [explained.problem];
  return refuse(notApportionable(context, { policyId, fiscalYear }, { heads: [row], problems }));
};
