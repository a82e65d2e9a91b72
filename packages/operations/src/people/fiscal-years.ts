import type { Library } from "../library.ts";

/** The fiscal years, up to the coming one, that a notice governs for the place, the newest first. */
export function fiscalYearsGoverned(
  library: Library,
  placeCode: string,
  thisYear: number,
): number[] {
  const years = new Set<number>();
  for (const { policy } of library.policies.values()) {
    const { place, years: governed } = policy.document;
    for (const year of governed) {
      if (year > thisYear + 1) continue;
      if (library.gazetteer.within(placeCode, place, year)) years.add(year);
    }
  }
  return [...years].toSorted((a, b) => b - a);
}
