import { nearestName, type PolicyDocument } from "#policies";
import { ok, refuse, type Result } from "#result";
import { type Change, isSigned, readAmount } from "./change.ts";
import { type Hypothesis, supposing } from "./hypothesis.ts";
import type { WhatIfProblem } from "./problem.ts";
import { everyStandard, type Setting, settingsOf, writtenAmount } from "./settings.ts";

/** A hypothesis as it was asked for, and the names of all amounts that were set, those set to what they were among them. */
export interface Supposed extends Hypothesis {
  readonly set: ReadonlySet<string>;
}

/** The document with the changes that were asked for, and no others; refuses the first that cannot be made. */
export function suppose(
  document: PolicyDocument,
  patch: readonly Change[],
): Result<Supposed, WhatIfProblem> {
  const settings = settingsOf(document);
  const twice = setTwice(patch);
  if (twice !== undefined) return refuse(twice);
  let hypothesis: Hypothesis = { document, changes: [] };
  const set = new Set<string>();
  for (const change of patch) {
    const chosen = settingsNamed(change, settings);
    if (!chosen.ok) return chosen;
    for (const setting of chosen.value) {
      set.add(setting.path);
      const amount = readAmount(setting, change);
      if (!amount.ok) return amount;
      const before = writtenAmount(setting.amount);
      const after = writtenAmount(amount.value);
      if (before === after) continue;
      const made = { path: setting.path, before, after, derived: false };
      hypothesis = supposing(hypothesis, setting, { amount: amount.value, change: made });
    }
  }
  return ok({ ...hypothesis, set });
}

/** The settings that a path names: one, or every standard; standards that differ can only be raised or lowered together. */
function settingsNamed(
  { path, value }: Change,
  settings: readonly Setting[],
): Result<readonly Setting[], WhatIfProblem> {
  if (path === everyStandard) {
    const standards = settings.filter(({ at }) => at[0] === "standards" && at.length === 3);
    const listed = standards.map((each) => ({
      path: each.path,
      value: writtenAmount(each.amount),
    }));
    const alike = new Set(listed.map((each) => each.value)).size === 1;
    return alike || isSigned(value)
      ? ok(standards)
      : refuse({ kind: "several-standards", standards: listed });
  }
  const setting = settings.find((each) => each.path === path);
  if (setting !== undefined) return ok([setting]);
  const valid = [everyStandard, ...settings.map((each) => each.path)];
  return refuse({ kind: "unknown-path", path, valid, nearest: nearestName(path, valid) });
}

// One path inside another: the outer amount would take the inner one away.
function setTwice(patch: readonly Change[]): WhatIfProblem | undefined {
  for (const [index, { path }] of patch.entries()) {
    const other = patch
      .slice(0, index)
      .find((before) => covers(before.path, path) || covers(path, before.path));
    if (other !== undefined) return { kind: "set-twice", path, other: other.path };
  }
  return undefined;
}

function covers(outer: string, inner: string): boolean {
  if (outer === everyStandard && inner.startsWith("standards[")) return true;
  return inner === outer || inner.startsWith(`${outer}.`);
}
