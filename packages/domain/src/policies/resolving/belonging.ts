import { nearestName } from "../reading/nearest.ts";
import type { CivilDate } from "#time";
import type { PersonalRules } from "../schema/policy-document.ts";

/** A category that a person is in, and from when to when as far as is known; both days count. */
export interface HeldCategory {
  readonly category: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** A category that the policy does not know. */
export interface UnknownCategory {
  readonly kind: "unknown-category";
  readonly category: string;
  readonly expected: readonly string[];
  readonly nearest: string | null;
}

type Categories = PersonalRules["categories"];

/** The first category of a person that the policy does not know. */
export function unknownCategory(
  categories: Categories,
  held: readonly HeldCategory[],
): UnknownCategory | undefined {
  const expected = Object.keys(categories);
  const unknown = held.find(({ category }) => !expected.includes(category));
  if (unknown === undefined) return undefined;
  const { category } = unknown;
  return { kind: "unknown-category", category, expected, nearest: nearestName(category, expected) };
}

/** The categories of a person by which he belongs to one of those wanted, itself or as included in it. */
export function belongsTo(
  categories: Categories,
  held: readonly HeldCategory[],
  wanted: readonly string[],
): readonly HeldCategory[] {
  const accepted = new Set(wanted);
  // A set that grows while it is walked: categories included by included ones are reached too.
  for (const name of accepted) {
    for (const included of categories[name]?.includes ?? []) accepted.add(included);
  }
  return held.filter(({ category }) => accepted.has(category));
}
