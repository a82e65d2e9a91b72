import { type CivilDate, yearOf } from "#time";

interface Dated {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** A dated thing with the years of its dates as numbers: the whole country is asked about year after year. */
export interface Lasting<T> {
  readonly thing: T;
  /** The first and the last year on any day of which it was there. */
  readonly first: number;
  readonly last: number;
  /** The last year on whose last day it was there. */
  readonly lastAtEnd: number;
}

function lasting<T extends Dated>(thing: T): Lasting<T> {
  const { from, to } = thing;
  const last = to === null ? Infinity : yearOf(to);
  return {
    thing,
    first: from === null ? -Infinity : yearOf(from),
    last,
    lastAtEnd: to === null || to.endsWith("-12-31") ? last : last - 1,
  };
}

/** The latest of several things, in the order of time, that was there on any day of the year. */
export function latestDuring<T>(
  things: readonly Lasting<T>[] | undefined,
  year: number,
): T | undefined {
  if (things === undefined) return undefined;
  for (let index = things.length - 1; index >= 0; index -= 1) {
    const { thing, first, last } = things[index] as Lasting<T>;
    if (first <= year && year <= last) return thing;
  }
  return undefined;
}

/** The latest of several things, in the order of time, that was there on the last day of the year. */
export function latestAtEndOf<T>(
  things: readonly Lasting<T>[] | undefined,
  year: number,
): T | undefined {
  if (things === undefined) return undefined;
  for (let index = things.length - 1; index >= 0; index -= 1) {
    const { thing, first, lastAtEnd } = things[index] as Lasting<T>;
    if (first <= year && year <= lastAtEnd) return thing;
  }
  return undefined;
}

/** Groups dated things by a key, each group in the order of time; an open beginning comes first. */
export function groupByTime<T extends Dated>(
  things: Iterable<T>,
  keyOf: (thing: T) => string,
): ReadonlyMap<string, readonly Lasting<T>[]> {
  const groups = new Map<string, Lasting<T>[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [lasting(thing)]);
    else group.push(lasting(thing));
  }
  for (const group of groups.values()) {
    if (group.length > 1)
      group.sort((a, b) => ((a.thing.from ?? "") < (b.thing.from ?? "") ? -1 : 1));
  }
  return groups;
}
