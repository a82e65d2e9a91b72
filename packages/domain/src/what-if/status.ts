import type { Gazetteer } from "#places";
import { type CompiledPolicy, distinctionsOf, type PolicyDocument } from "#policies";
import { ok, refuse, type Result } from "#result";
import type { Change, MadeChange } from "./change.ts";
import type { WhatIfProblem } from "./problem.ts";
import type { YearHeads } from "./two-sides.ts";

/** An attribute by which a policy distinguishes places, and the values that a place may be supposed to have. */
export interface Status {
  readonly key: string;
  readonly values: readonly { readonly value: string; readonly name: string }[];
}

/** The value of a place that has none. */
export const noStatus = "none";

/** The attributes that the conditions and amounts of a policy ask for, each with the values on its list. */
export function statusesOf(document: PolicyDocument, gazetteer: Gazetteer): readonly Status[] {
  return [...distinctionsOf(document).attributes].toSorted().map((key) => {
    const own = document.attributes[key];
    const values =
      own === undefined
        ? gazetteer.vocabulary
            .filter((word) => word.key === key)
            .map(({ value, name }) => ({ value, name }))
        : Object.keys(own.values).map((value) => ({ value, name: value }));
    return { key, values };
  });
}

/** What a place is supposed to be: `places.CODE.KEY` is one of the key's values, or `none`. */
export interface SupposedPlaces {
  readonly changes: readonly MadeChange[];
  /** By place; places of which nothing is supposed are not there. */
  readonly attributes: ReadonlyMap<string, Readonly<Record<string, string | null>>>;
}

interface Asked {
  readonly document: PolicyDocument;
  readonly gazetteer: Gazetteer;
  readonly years: readonly YearHeads[];
}

/** Reads what places are supposed to be; refuses a place without heads, an attribute the policy does not ask for, a value not on its list. */
export function supposedPlaces(
  patch: readonly Change[],
  { document, gazetteer, years }: Asked,
): Result<SupposedPlaces, WhatIfProblem> {
  const statuses = statusesOf(document, gazetteer);
  const attributes = new Map<string, Record<string, string | null>>();
  const changes: MadeChange[] = [];
  for (const { path, value } of patch) {
    const [, code = "", key = ""] = path.split(".");
    const status = statuses.find((one) => one.key === key);
    const counted = years.find(({ heads }) => heads.some(({ placeCode }) => placeCode === code));
    if (status === undefined || counted === undefined) {
      const valid = statuses.map((one) => `places.CODE.${one.key}`);
      return refuse({ kind: "unknown-path", path, valid, nearest: null });
    }
    if (!mayBe(status, value)) return refuse({ kind: "malformed-value", path, found: value });
    const own = attributes.get(code) ?? {};
    if (own[key] !== undefined) return refuse({ kind: "set-twice", path, other: path });
    const before = gazetteer.attribute(code, key, counted.year)?.value ?? noStatus;
    if (before !== value || document.attributes[key] !== undefined)
      changes.push({ path, before, after: value, derived: false });
    attributes.set(code, { ...own, [key]: value === noStatus ? null : value });
  }
  return ok({ changes, attributes });
}

// Where nobody listed the values there are, none can be told from a slip of the pen.
function mayBe({ values }: Status, value: string): boolean {
  return value === noStatus || values.length === 0 || values.some((one) => one.value === value);
}

/** A policy as it would answer for each place of which something is supposed. */
export function policiesOfPlaces(
  policy: CompiledPolicy,
  { attributes }: SupposedPlaces,
): ReadonlyMap<string, CompiledPolicy> {
  return new Map(
    [...attributes].map(([code, own]) => [
      code,
      { ...policy, book: policy.book.supposing(code, own) },
    ]),
  );
}
