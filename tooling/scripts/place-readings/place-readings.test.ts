import { readFileSync } from "node:fs";
import { placeInitials } from "@daowei/policies";
import { romanise } from "@daowei/web/places";
import { syllablesOf } from "@daowei/web/places/spelling";
import { expect, test } from "vitest";
import { characterReadings } from "./character-readings.ts";
import { kept } from "./kept.ts";
import { placeNames } from "./place-names.ts";

const names = placeNames();

test("the table that the pages have is the one this script makes", () => {
  expect(characterReadings(names)).toEqual(JSON.parse(readFileSync(kept, "utf8")));
});

test("every place has a name in letters, and each word of it a capital but for small words", () => {
  expect(names.length).toBeGreaterThan(3_500);
  const wrong = names.filter(
    (name) =>
      !/^[A-ZÜ][A-Za-zÜü'-]*(?:,? (?:and|their|waters|[A-ZÜ][A-Za-zü'-]*))*$/.test(romanise(name)),
  );
  expect(wrong).toEqual([]);
});

test("an apostrophe stands before a, e and o alone", () => {
  const wrong = names.map(romanise).filter((name) => /'(?![aeo])/.test(name));
  expect(wrong).toEqual([]);
});

test("every character is read as the search by initials has it, which is kept by hand on its own", () => {
  const wrong = names.filter((name) => {
    const initials = syllablesOf(name).map((syllable) => syllable.charAt(0));
    return initials.join("") !== placeInitials(name);
  });
  expect(wrong).toEqual([]);
});
