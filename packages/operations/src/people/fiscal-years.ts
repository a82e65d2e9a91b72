import type { Library } from "../library.ts";

/** The fiscal years for which a notice governs the place, from the coming year back, the newest first. */
export function fiscalYearsGoverned(
  library: Library,
  placeCode: string,
  thisYear: number,
): number[] {
  const years = Array.from({ length: 12 }, (_, back) => thisYear + 1 - back);
  return years.filter((year) => library.gazetteer.find(placeCode, year) !== undefined);
}
