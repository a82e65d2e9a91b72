import { expect, test } from "vitest";
import { loadLibrary } from "@daowei/policies";

const { policies, gazetteer } = loadLibrary();

test.each([...policies.keys()])("%s is complete for every class at every kind of place", (id) => {
  const compiled = policies.get(id)?.compiled;
  if (compiled === undefined) throw new Error(`no policy ${id}`);
  const { book, classes, place, years } = compiled;
  for (const year of years) {
    const places = gazetteer.countingPlaces(place, year);
    const kinds = Map.groupBy(places, ({ code }) => book.kindOfPlace(year, code));
    for (const [first] of kinds.values()) {
      for (const insuredClass of classes) {
        const found = book.ruling(year, first?.code ?? "", insuredClass);
        const stated = !found.ok && found.problem.kind === "no-case" ? found.problem.reason : null;
        expect([insuredClass, found.ok || stated !== null]).toEqual([insuredClass, true]);
      }
    }
  }
});

test.each([...policies.keys()])("%s is checked at every kind of place, each counted once", (id) => {
  const compiled = policies.get(id)?.compiled;
  if (compiled === undefined) throw new Error(`no policy ${id}`);
  const { book, place, years } = compiled;
  for (const year of years) {
    const places = gazetteer.countingPlaces(place, year);
    const kinds = Map.groupBy(places, ({ code }) => book.kindOfPlace(year, code));
    expect(book.kindsOfPlaces(year)).toEqual(
      [...kinds.values()].map((alike) => ({ first: alike[0], places: alike.length })),
    );
  }
});
