import type { CivilDate } from "#time";

interface Dated {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** Whether a dated thing was there on any day of the year. */
export function existedDuring({ from, to }: Dated, year: number): boolean {
  const { first, last } = daysOf(year);
  return (from === null || from <= last) && (to === null || to >= first);
}

/** Whether a dated thing was there on the last day of the year. */
export function existedAtEndOf({ from, to }: Dated, year: number): boolean {
  const { last } = daysOf(year);
  return (from === null || from <= last) && (to === null || to >= last);
}

interface Days {
  readonly year: number;
  readonly first: string;
  readonly last: string;
}

// The whole country is asked about one year after another, so the days of the latest year are kept.
let latest: Days | undefined;

function daysOf(year: number): Days {
  if (latest?.year !== year) latest = { year, first: `${year}-01-01`, last: `${year}-12-31` };
  return latest;
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
