import { existedAtEndOf } from "./existence.ts";
import { indexNames } from "./name-index.ts";
import type { NameIndex } from "./name-index.ts";
import type { Place, PlaceAlias } from "./place.ts";

/** The state of the divisions at the end of one year. */
export interface YearBook {
  readonly places: ReadonlyMap<string, Place>;
  readonly children: ReadonlyMap<string, readonly Place[]>;
  readonly names: NameIndex;
}

/** Draws up the state at the end of a year from all versions of all codes. */
export function yearBook(
  versions: Iterable<readonly Place[]>,
  aliases: readonly PlaceAlias[],
  year: number,
): YearBook {
  const places = new Map<string, Place>();
  for (const history of versions) {
    const last = history.findLast((version) => existedAtEndOf(version, year));
    if (last !== undefined) places.set(last.code, last);
  }
  const children = Map.groupBy(places.values(), ({ parent }) => parent ?? "");
  return { places, children, names: indexNames(places, aliases) };
}

/** The place itself, where it existed, and all places below it, each before those below it. */
export function* placeAndBelow(book: YearBook, code: string): Generator<Place> {
  const self = book.places.get(code);
  if (self !== undefined) yield self;
  yield* below(book, code);
}

/** All places below one, each before those below it. */
export function* below(book: YearBook, code: string): Generator<Place> {
  for (const child of book.children.get(code) ?? []) {
    yield child;
    yield* below(book, child.code);
  }
}

/** Whether a place counts heads itself: a county, or a place above the counties that has none below it. */
export function countsHeads(book: YearBook, place: Place): boolean {
  if (place.level === "county") return true;
  if (place.level === "township") return false;
  const children = book.children.get(place.code) ?? [];
  return !children.some((child) => child.level !== "township");
}
