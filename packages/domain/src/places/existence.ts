import type { CivilDate } from "#time";

interface Dated {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** Whether a dated thing was there on any day of the year. */
export function existedDuring({ from, to }: Dated, year: number): boolean {
  return (from === null || from <= `${year}-12-31`) && (to === null || to >= `${year}-01-01`);
}

/** Whether a dated thing was there on the last day of the year. */
export function existedAtEndOf({ from, to }: Dated, year: number): boolean {
  return (from === null || from <= `${year}-12-31`) && (to === null || to >= `${year}-12-31`);
}

/** Groups dated things by a key, each group in the order of time; an open beginning comes first. */
export function groupByTime<T extends Dated>(
  things: Iterable<T>,
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = Map.groupBy(things, keyOf);
  for (const group of groups.values()) {
    if (group.length > 1) group.sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1));
  }
  return groups;
}
