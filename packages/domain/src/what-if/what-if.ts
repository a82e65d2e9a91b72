import { type CompileContext, type CompiledPolicy, compilePolicy, type Policy } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { Change, MadeChange } from "./change.ts";
import type { Difference } from "./difference.ts";
import { type Hypothesis, withoutCitations } from "./hypothesis.ts";
import { keepProportions } from "./keep-proportions.ts";
import { openCases } from "./open-cases.ts";
import type { WhatIfProblem } from "./problem.ts";
import { suppose } from "./suppose.ts";
import { differenceBetween, type YearHeads } from "./two-sides.ts";

/** What is asked: a policy as it is, what is supposed instead, and for whom. */
export interface WhatIfInput {
  readonly policy: Policy;
  readonly compiled: CompiledPolicy;
  readonly context: CompileContext;
  readonly patch: readonly Change[];
  readonly years: readonly YearHeads[];
}

/** The supposed policy, which was checked as a whole, and what it changes. */
export interface WhatIf {
  readonly policy: CompiledPolicy;
  readonly changes: readonly MadeChange[];
  readonly difference: Difference;
}

/** What would be owed if a policy said something else; the policy itself is not touched. */
export function whatIf(input: WhatIfInput): Result<WhatIf, WhatIfProblem> {
  const { policy, compiled, patch, years } = input;
  const context = { ...input.context, sibling: compiled.book };
  const supposed = supposePolicy(policy, context, patch);
  if (!supposed.ok) return supposed;
  const { changes } = supposed.value;
  const after = changes.length === 0 ? compiled : supposed.value.policy;
  const difference = differenceBetween({ before: compiled, after }, years);
  return difference.ok ? ok({ policy: after, changes, difference: difference.value }) : difference;
}

/** A policy as it would be: a copy, checked whole like any other; without changes its cases are the policy's own. */
export function supposePolicy(
  policy: Policy,
  context: CompileContext,
  patch: readonly Change[],
): Result<Pick<WhatIf, "policy" | "changes">, WhatIfProblem> {
  const asked = suppose(policy.document, patch);
  if (!asked.ok) return asked;
  const hypothesis = keepProportions(policy.document, asked.value);
  const made = compileSupposed(hypothesis, policy, context);
  return made.ok ? ok({ policy: made.value, changes: hypothesis.changes }) : made;
}

function compileSupposed(
  { document }: Hypothesis,
  { source }: Policy,
  context: CompileContext,
): Result<CompiledPolicy, WhatIfProblem> {
  let supposed = { document, source };
  let made = compilePolicy(supposed, context);
  if (!made.ok && made.problem.every(({ kind }) => kind === "unused-citation")) {
    // The sentences whose numbers were replaced have nothing left to say.
    const unused = new Set(made.problem.map(({ found }) => found));
    supposed = { document: withoutCitations(document, unused), source };
    made = compilePolicy(supposed, context);
  }
  if (made.ok) return made;
  const open = made.problem.every(({ kind }) => kind === "shares-do-not-add-up");
  return open
    ? refuse({ kind: "shares-do-not-add-up", cases: openCases(supposed, context) })
    : refuse({ kind: "invalid-policy", problems: made.problem });
}
