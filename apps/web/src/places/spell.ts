import { partReadings } from "./read-in-parts.ts";
import readings from "./readings.json" with { type: "json" };

const syllableOf = new Map(
  Object.entries(readings).flatMap(([syllable, characters]) =>
    [...characters].map((character) => [character, syllable] as const),
  ),
);
const parts = Object.entries(partReadings).toSorted(([a], [b]) => b.length - a.length);

/** The syllables of a name; a character whose reading is not known stands for itself. */
export function syllablesOf(name: string): readonly string[] {
  const found: string[] = [];
  for (let rest = name; rest !== "";) {
    const part = parts.find(([characters]) => rest.startsWith(characters));
    const [first = ""] = rest;
    found.push(...(part === undefined ? [syllableOf.get(first) ?? first] : part[1].split(" ")));
    rest = rest.slice(part === undefined ? first.length : part[0].length);
  }
  return found;
}

/** A proper name as one word with a capital, and an apostrophe where a later syllable begins with a, o or e: 西安 is Xi'an. */
export function spell(name: string): string {
  const word = syllablesOf(name)
    .map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join("");
  return word.charAt(0).toLocaleUpperCase("en") + word.slice(1);
}
