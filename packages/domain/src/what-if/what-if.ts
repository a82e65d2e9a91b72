import {
  type CompileContext,
  type CompiledPolicy,
  compilePolicy,
  type Policy,
  type PolicyDocument,
} from "#policies";
import { ok, refuse, type Result } from "#result";
import type { Change, MadeChange } from "./change.ts";
import type { Difference } from "./difference.ts";
import { everyHead, growthOf } from "./growth.ts";
import { type Hypothesis, withoutCitations } from "./hypothesis.ts";
import { keepProportions } from "./keep-proportions.ts";
import { openCases } from "./open-cases.ts";
import type { WhatIfProblem } from "./problem.ts";
import { settingsOf } from "./settings.ts";
import { policiesOfPlaces, supposedPlaces } from "./status.ts";
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
  const { policy, compiled, years } = input;
  const context = { ...input.context, sibling: compiled.book };
  const asked = sortedOut(policy.document, input.patch);
  const supposed = supposePolicy(policy, context, asked.amounts);
  if (!supposed.ok) return supposed;
  const growth = growthOf(asked.heads, compiled.classes);
  if (!growth.ok) return growth;
  const places = placesAsked(input, asked.places);
  if (!places.ok) return places;
  const after = supposed.value.changes.length === 0 ? compiled : supposed.value.policy;
  const { grown } = growth.value;
  const elsewise = policiesOfPlaces(after, places.value);
  const difference = differenceBetween({ before: compiled, after, grown, elsewise }, years);
  if (!difference.ok) return difference;
  const changes = [supposed.value, growth.value, places.value].flatMap((one) => one.changes);
  return ok({ policy: after, changes, difference: difference.value });
}

/** Amounts of the file, heads and places are supposed by names of their own; a case of the file that is so called goes first. */
function sortedOut(document: PolicyDocument, patch: readonly Change[]) {
  const own = new Set(settingsOf(document).map(({ path }) => path));
  const named = (path: string, name: string) =>
    !own.has(path) && (path === name || path.startsWith(`${name}.`));
  const heads = patch.filter(({ path }) => named(path, everyHead));
  const places = patch.filter(({ path }) => named(path, "places"));
  const amounts = patch.filter((change) => !heads.includes(change) && !places.includes(change));
  return { amounts, heads, places };
}

function placesAsked({ policy, context, years }: WhatIfInput, patch: readonly Change[]) {
  const { document } = policy;
  return supposedPlaces(patch, { document, gazetteer: context.gazetteer, years });
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
