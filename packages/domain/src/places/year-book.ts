import { type Lasting, latestAtEndOf } from "./existence.ts";
import { indexNames } from "./name-index.ts";
import type { NameIndex } from "./name-index.ts";
import type { Place, PlaceAlias } from "./place.ts";

/** The state of the divisions at the end of one year. */
export interface YearBook {
  place(code: string): Place | undefined;
  readonly children: ReadonlyMap<string, readonly Place[]>;
  /** Made when a name is first asked for. */
  names(): NameIndex;
}

/** Draws up the state at the end of a year from all versions of all codes. */
export function yearBook(
  versions: ReadonlyMap<string, readonly Lasting<Place>[]>,
  aliases: readonly PlaceAlias[],
  year: number,
): YearBook {
  const children = new Map<string, Place[]>();
  for (const history of versions.values()) {
    const last = latestAtEndOf(history, year);
    if (last === undefined) continue;
    const parent = last.parent ?? "";
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [last]);
    else siblings.push(last);
  }
  let names: NameIndex | undefined;
  return {
    place: (code) => latestAtEndOf(versions.get(code), year),
    children,
    names: () => (names ??= indexNames(byCode([...children.values()].flat()), aliases)),
  };
}

function byCode(places: readonly Place[]): readonly Place[] {
  return places.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** The place itself, where it existed, and all places below it, each before those below it. */
export function placeAndBelow(book: YearBook, code: string): readonly Place[] {
  const self = book.place(code);
  const all = self === undefined ? [] : [self];
  collectBelow(book, code, all);
  return all;
}

/** All places below one, each before those below it. */
export function below(book: YearBook, code: string): readonly Place[] {
  const all: Place[] = [];
  collectBelow(book, code, all);
  return all;
}

/** The places below one, or itself, that count heads, together with those that have the same place above them. */
export function countingFamilies(book: YearBook, code: string): readonly (readonly Place[])[] {
  const self = book.place(code);
  const families: (readonly Place[])[] = [];
  if (self !== undefined && countsHeads(book, self)) families.push([self]);
  const parents = [code];
  // A list that grows while it is walked: the places below those below are reached too.
  for (const parent of parents) {
    const children = book.children.get(parent) ?? [];
    const family = children.filter((child) => countsHeads(book, child));
    if (family.length > 0) families.push(family);
    for (const child of children) if (book.children.has(child.code)) parents.push(child.code);
  }
  return families;
}

function collectBelow(book: YearBook, code: string, into: Place[]): void {
  for (const child of book.children.get(code) ?? []) {
    into.push(child);
    collectBelow(book, child.code, into);
  }
}

/** Whether a place counts heads itself: a county, or a place above the counties that has none below it. */
export function countsHeads(book: YearBook, place: Place): boolean {
  if (place.level === "county") return true;
  if (place.level === "township") return false;
  const children = book.children.get(place.code) ?? [];
  return !children.some((child) => child.level !== "township");
}
