import { comparePolicies } from "@daowei/domain/comparison";
import type { Library } from "@daowei/policies";
import { writeComparison } from "./compare-report.ts";
import { findPolicy } from "./find-policy.ts";
import type { CompareFormat } from "./formats.ts";
import { badInput, done } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";
import { faultLine } from "./words.ts";

export interface CompareOptions {
  readonly yearA?: number;
  readonly yearB?: number;
  readonly format: CompareFormat;
}

/** `daowei compare`: two policies side by side. */
export function compareCommand(
  library: Library,
  [nameA, nameB]: readonly [string, string],
  options: CompareOptions,
): Outcome {
  const a = findPolicy(nameA, library);
  if (!a.ok) return a.problem;
  const b = findPolicy(nameB, library);
  if (!b.ok) return b.problem;
  const { yearA, yearB } = options;
  const made = comparePolicies({ a: a.value.compiled, b: b.value.compiled, yearA, yearB });
  if (!made.ok) {
    const { kind, policyId, year, governs } = made.problem;
    const expected = governs.join(", ");
    return badInput([faultLine({ at: [policyId], kind, found: String(year), expected })]);
  }
  return done(writeComparison(made.value, options.format));
}
