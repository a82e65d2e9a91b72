import type { CreateBatch } from "@daowei/api/contracts";
import { advancePercentForm } from "@daowei/domain/settlement";

/** 预拨比例 as the wizard keeps it: for some places, or, with null, for all that no other names. */
export interface Advance {
  readonly percent: string;
  readonly reason: string;
  readonly places: readonly string[] | null;
}

/** A percent as it was typed, in the one way it is written; null for what is none. */
export function percentTyped(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/%$/u, "").trim();
  const written = plain.includes(".") ? plain.replace(/\.?0+$/u, "") : plain;
  return advancePercentForm.test(written) ? written : null;
}

/** One share for all takes the place of every other; one for some places takes those out of the others. */
export function withAdvance(advances: readonly Advance[], next: Advance): readonly Advance[] {
  const { places } = next;
  if (places === null) return [next];
  const taken = new Set(places);
  const left = advances.flatMap((one) => {
    if (one.places === null) return [one];
    const rest = one.places.filter((code) => !taken.has(code));
    return rest.length === 0 ? [] : [{ ...one, places: rest }];
  });
  return [...left, next];
}

/** Which share holds for a place; undefined where the whole is paid. */
export function advanceFor(advances: readonly Advance[], placeCode: string): Advance | undefined {
  return (
    advances.find(({ places }) => places?.includes(placeCode) === true) ??
    advances.find(({ places }) => places === null)
  );
}

/** What is sent of it: places that the batch does not carry are left out. */
export function sentAdvances(
  advances: readonly Advance[],
  carried: readonly { readonly placeCode: string }[],
): Pick<CreateBatch, "advanceShares"> {
  const there = new Set(carried.map(({ placeCode }) => placeCode));
  const advanceShares = advances.flatMap(({ percent, reason, places }) => {
    if (places === null) return [{ percent, reason }];
    const onlyPlaces = places.filter((code) => there.has(code));
    return onlyPlaces.length === 0 ? [] : [{ percent, reason, onlyPlaces }];
  });
  return advanceShares.length === 0 ? {} : { advanceShares };
}

/** Reads kept shares back; what has another shape is left out. */
export function readAdvances(kept: unknown): readonly Advance[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one: unknown): Advance[] => {
    if (typeof one !== "object" || one === null) return [];
    const { percent, reason, places }: Record<string, unknown> = { ...one };
    if (typeof percent !== "string" || !advancePercentForm.test(percent)) return [];
    if (typeof reason !== "string") return [];
    if (places === null) return [{ percent, reason, places }];
    if (!Array.isArray(places)) return [];
    return [{ percent, reason, places: places.filter((code) => typeof code === "string") }];
  });
}
