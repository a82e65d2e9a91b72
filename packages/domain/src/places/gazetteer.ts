import { existedDuring, groupByTime } from "./existence.ts";
import { placesNamed } from "./name-index.ts";
import { placeLevels } from "./place.ts";
import type { AttributeFact, Gazetteer, GazetteerInput, Place } from "./place.ts";
import { suggestPlaces } from "./suggestions.ts";
import { below, countsHeads, placeAndBelow, yearBook } from "./year-book.ts";
import type { YearBook } from "./year-book.ts";

interface Chronicle {
  readonly versions: ReadonlyMap<string, readonly Place[]>;
  readonly facts: ReadonlyMap<string, readonly AttributeFact[]>;
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

/** Makes a gazetteer of checked data; throws, naming it, on a fact about an unknown place or with an unknown value, and on a parent that is unknown or not above. */
export function createGazetteer(input: GazetteerInput): Gazetteer {
  const chronicle = chronicleOf(input);
  const book = booksOf(chronicle, input);
  return {
    find: (code, year) => findPlace(chronicle, code, year),
    history: (code) => chronicle.versions.get(code) ?? [],
    path: (code, year) => [...upwards(chronicle, code, year)].reverse(),
    within(code, ancestor, year) {
      return [...upwards(chronicle, code, year)].some((place) => place.code === ancestor);
    },
    under(code, year, level) {
      const places = [...below(book(year), code)];
      return inOrder(places.filter((place) => level === undefined || place.level === level));
    },
    countingPlaces(code, year) {
      const places = [...placeAndBelow(book(year), code)];
      return inOrder(places.filter((place) => countsHeads(book(year), place)));
    },
    vocabulary: input.vocabulary ?? [],
    attribute: (code, key, year) => nearestFact(chronicle, { code, key }, year),
    successors: (code, year) => inOrder([...successorsOf(chronicle, code, book(year))]),
    named: (text, year) => placesNamed(book(year).names, text),
    search: (text, year) => suggestPlaces(book(year).names, text),
  };
}

function findPlace(chronicle: Chronicle, code: string, year: number): Place | undefined {
  return chronicle.versions.get(code)?.findLast((version) => existedDuring(version, year));
}

function* upwards(chronicle: Chronicle, code: string, year: number): Generator<Place> {
  let place = findPlace(chronicle, code, year);
  while (place !== undefined) {
    yield place;
    place = place.parent === null ? undefined : findPlace(chronicle, place.parent, year);
  }
}

function nearestFact(
  chronicle: Chronicle,
  wanted: { code: string; key: string },
  year: number,
): AttributeFact | undefined {
  for (const place of upwards(chronicle, wanted.code, year)) {
    const known = chronicle.facts.get(factKey(place.code, wanted.key));
    const fact = known?.findLast((candidate) => existedDuring(candidate, year));
    if (fact !== undefined) return fact;
  }
  return undefined;
}

function successorsOf(chronicle: Chronicle, code: string, book: YearBook): ReadonlySet<Place> {
  const found = new Set<Place>();
  const codes = new Set([code]);
  // A set yields what is added to it while it is gone through, and nothing twice: circles end by themselves.
  for (const known of codes) {
    const here = book.places.get(known);
    if (here !== undefined) found.add(here);
    else for (const next of chronicle.successors.get(known) ?? []) codes.add(next);
  }
  return found;
}

function booksOf(
  chronicle: Chronicle,
  { aliases = [] }: GazetteerInput,
): (year: number) => YearBook {
  const books = new Map<number, YearBook>();
  return (year) => {
    const known = books.get(year);
    if (known !== undefined) return known;
    const made = yearBook(chronicle.versions.values(), aliases, year);
    books.set(year, made);
    return made;
  };
}

function chronicleOf(input: GazetteerInput): Chronicle {
  const versions = groupByTime(input.places, ({ code }) => code);
  for (const place of input.places) checkParent(place, versions);
  checkFacts(input, versions);
  const successors = new Map<string, string[]>();
  for (const { code, successor } of input.successions ?? []) {
    successors.set(code, [...(successors.get(code) ?? []), successor]);
  }
  const facts = groupByTime(input.facts, ({ place, key }) => factKey(place, key));
  return { versions, facts, successors };
}

function checkFacts(
  { facts, vocabulary }: GazetteerInput,
  versions: ReadonlyMap<string, unknown>,
): void {
  const words = new Set(vocabulary?.map(({ key, value }) => `${key} ${value}`));
  for (const { place, key, value } of facts) {
    if (!versions.has(place))
      throw new Error(`fact ${key} is about place ${place}, which is unknown`);
    if (vocabulary !== undefined && !words.has(`${key} ${value}`)) {
      throw new Error(`fact ${key} of place ${place} has the unknown value ${value}`);
    }
  }
}

function checkParent(
  { code, level, parent }: Place,
  versions: ReadonlyMap<string, readonly Place[]>,
): void {
  if (parent === null) return;
  const above = versions.get(parent)?.[0];
  if (above === undefined) throw new Error(`place ${code} lies below ${parent}, which is unknown`);
  if (placeLevels.indexOf(above.level) >= placeLevels.indexOf(level)) {
    throw new Error(`place ${code} (${level}) lies below ${parent} (${above.level})`);
  }
}

function factKey(code: string, key: string): string {
  return `${code} ${key}`;
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
