import { type Chronicle, chronicleOf } from "./chronicle.ts";
import { latestDuring } from "./existence.ts";
import { placesNamed } from "./name-index.ts";
import type { AttributeFact, Gazetteer, GazetteerInput, Place } from "./place.ts";
import { suggestPlaces } from "./suggestions.ts";
import { below, countingFamilies, countsHeads, placeAndBelow, yearBook } from "./year-book.ts";
import type { YearBook } from "./year-book.ts";

/** Makes a gazetteer of checked data; throws, naming it, on a fact about an unknown place or with an unknown value, and on a parent that is unknown or not above. */
export function createGazetteer(input: GazetteerInput): Gazetteer {
  const chronicle = chronicleOf(input);
  const book = booksOf(chronicle, input);
  return {
    find: (code, year) => findPlace(chronicle, code, year),
    history: (code) => chronicle.versions.get(code)?.map(({ thing }) => thing) ?? [],
    path: (code, year) => [...upwards(chronicle, code, year)].reverse(),
    within(code, ancestor, year) {
      return [...upwards(chronicle, code, year)].some((place) => place.code === ancestor);
    },
    under(code, year, level) {
      const places = below(book(year), code);
      return inOrder(places.filter((place) => level === undefined || place.level === level));
    },
    countingPlaces(code, year) {
      const ofYear = book(year);
      return inOrder(placeAndBelow(ofYear, code).filter((place) => countsHeads(ofYear, place)));
    },
    countingFamilies: (code, year) => countingFamilies(book(year), code),
    vocabulary: input.vocabulary ?? [],
    attribute: (code, key, year) => nearestFact(chronicle, { code, key }, year),
    ownFact: (code, key, year) => ownFact(chronicle, { code, key }, year),
    placesWith: (key) => [...(chronicle.facts.get(key)?.keys() ?? [])],
    successors: (code, year) => inOrder([...successorsOf(chronicle, code, book(year))]),
    named: (text, year) => placesNamed(book(year).names(), text),
    search: (text, year) => suggestPlaces(book(year).names(), text),
  };
}

function findPlace(chronicle: Chronicle, code: string, year: number): Place | undefined {
  return latestDuring(chronicle.versions.get(code), year);
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
    const fact = ownFact(chronicle, { code: place.code, key: wanted.key }, year);
    if (fact !== undefined) return fact;
  }
  return undefined;
}

function ownFact(
  { facts }: Chronicle,
  { code, key }: { code: string; key: string },
  year: number,
): AttributeFact | undefined {
  return latestDuring(facts.get(key)?.get(code), year);
}

function successorsOf(chronicle: Chronicle, code: string, book: YearBook): ReadonlySet<Place> {
  const found = new Set<Place>();
  const codes = new Set([code]);
  // A set yields what is added to it while it is gone through, and nothing twice: circles end by themselves.
  for (const known of codes) {
    const here = book.place(known);
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
    const made = yearBook(chronicle.versions, aliases, year);
    books.set(year, made);
    return made;
  };
}

function inOrder(places: readonly Place[]): readonly Place[] {
  return places.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}
