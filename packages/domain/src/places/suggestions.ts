import { placesNamed } from "./name-index.ts";
import type { NameIndex, Names } from "./name-index.ts";
import { editDistance, normalisedName, shortName } from "./place-name.ts";
import type { Place } from "./place.ts";

const mostSuggestions = 5;

/** At most five places that a text may mean: those it names, then those it begins, is part of, or is a slip of the pen from. */
export function suggestPlaces(index: NameIndex, text: string): readonly Place[] {
  const wanted = normalisedName(text);
  if (wanted === "") return [];
  const exact = placesNamed(index, text);
  const near = [...index.byCode.values()]
    .filter(({ place }) => !exact.includes(place))
    .map((names) => ({ place: names.place, distance: distanceTo(wanted, names) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance);
  return [...exact, ...near.map(({ place }) => place)].slice(0, mostSuggestions);
}

function distanceTo(wanted: string, { place, full, short }: Names): number {
  if (full.startsWith(wanted) || place.code.startsWith(wanted)) return 0;
  if (full.includes(wanted)) return 1;
  const allowed = wanted.length < 4 ? 1 : 2;
  const edits = Math.min(
    editsWithin(allowed, wanted, full),
    editsWithin(allowed, shortName(wanted), short),
  );
  return 1 + edits;
}

function editsWithin(allowed: number, wanted: string, name: string): number {
  if (Math.abs(wanted.length - name.length) > allowed) return Infinity;
  const edits = editDistance(wanted, name);
  // Names that share less than half of their characters are not near each other, however short.
  return edits <= allowed && edits * 2 <= name.length ? edits : Infinity;
}
