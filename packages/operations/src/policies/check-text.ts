import { ok, type Result } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { ask } from "../ask.ts";
import { needPlace, needRole } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { PolicyFinding, Problem } from "../problem.ts";
import { effectText } from "../proposals/revision-hash.ts";
import { examinePolicyText } from "./publish-policy.ts";

export interface CheckedPolicyText {
  /** The first hundred. */
  findings: readonly PolicyFinding[];
  findingCount: number;
  /** What publishing would do, as canonical JSON; null while it cannot be published. */
  effect: string | null;
  /** Why a text without findings may not be published. */
  refusal: Exclude<Problem["kind"], "policy_not_valid"> | null;
}

/** Checks a text that somebody is writing: everything that is wrong with it, or everything that publishing it would do. */
export const checkPolicyText = ask<{ readonly text: string }, CheckedPolicyText>(
  async (context, { text }) => {
    const role = needRole(context, "check_policy", "preparer");
    if (!role.ok) return role;
    return ok(answerOf(await examineFor(context, text)));
  },
);

async function examineFor(context: Context, text: string) {
  const examined = await examinePolicyText(context.db, context, text);
  if (!examined.ok) return examined;
  const place = needPlace(context, examined.value.placeCode, yearOf(today(context)));
  return place.ok ? examined : place;
}

function answerOf(
  examined: Result<{ readonly effect: Readonly<Record<string, unknown>> }, Problem>,
): CheckedPolicyText {
  if (examined.ok) {
    const effect = effectText(examined.value);
    return { findings: [], findingCount: 0, effect, refusal: null };
  }
  const { problem } = examined;
  if (problem.kind !== "policy_not_valid")
    return { findings: [], findingCount: 0, effect: null, refusal: problem.kind };
  const { findings, count } = problem;
  return { findings, findingCount: count, effect: null, refusal: null };
}
