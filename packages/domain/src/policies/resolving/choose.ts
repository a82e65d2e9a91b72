import type { AttributeFact } from "#places";
import type { Condition } from "../schema/condition.ts";
import { factsMatched, isNarrower } from "./specificity.ts";
import type { Standing } from "./standing.ts";

/** A provision that applies under a condition and in some years. */
export interface Conditional {
  readonly when?: Condition | undefined;
  readonly years?: readonly number[] | undefined;
  readonly id?: string;
  readonly beats?: readonly string[] | undefined;
}

/** A provision that applies, its position in the file, and the facts about the place that it rests on. */
export interface Applicable<T> {
  readonly provision: T;
  readonly position: number;
  readonly facts: readonly AttributeFact[];
}

/** The provisions that apply and that no other one beats; more than one when the file does not say which. */
export function mostSpecific<T extends Conditional>(
  provisions: readonly T[],
  standing: Standing,
): readonly Applicable<T>[] {
  const applying = applicable(provisions, standing);
  return applying.filter(
    ({ provision }) => !applying.some((other) => wins(other.provision, provision, standing)),
  );
}

/** Every provision that applies, in the order of the file. */
export function applicable<T extends Conditional>(
  provisions: readonly T[],
  standing: Standing,
): readonly Applicable<T>[] {
  const found: Applicable<T>[] = [];
  for (const [position, provision] of provisions.entries()) {
    if (provision.years !== undefined && !provision.years.includes(standing.year)) continue;
    const facts = factsMatched(provision.when, standing);
    if (facts !== undefined) found.push({ provision, position, facts });
  }
  return found;
}

function wins(a: Conditional, b: Conditional, standing: Standing): boolean {
  if (a === b || beats(b, a)) return false;
  return beats(a, b) || isNarrower(a.when, b.when, standing);
}

function beats(a: Conditional, b: Conditional): boolean {
  return b.id !== undefined && a.beats?.includes(b.id) === true;
}
