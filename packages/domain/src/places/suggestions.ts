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
  // One slip in three characters first; one in two, which takes in much that is not meant, only when there is nothing else.
  const near = placesNear(index, wanted, 3).filter((place) => !exact.includes(place));
  const found = [...exact, ...near];
  return (found.length > 0 ? found : placesNear(index, wanted, 2)).slice(0, mostSuggestions);
}

function placesNear(index: NameIndex, full: string, lettersPerSlip: number): readonly Place[] {
  const wanted = { full, short: shortName(full) };
  return [...index.byCode.values()]
    .map((names) => ({ place: names.place, distance: distanceTo(wanted, names, lettersPerSlip) }))
    .filter(({ distance }) => distance < Infinity)
    .sort((a, b) => a.distance - b.distance)
    .map(({ place }) => place);
}

function distanceTo(wanted: Omit<Names, "place">, names: Names, lettersPerSlip: number): number {
  const { place, full, short } = names;
  if (full.startsWith(wanted.full) || place.code.startsWith(wanted.full)) return 0;
  if (full.includes(wanted.full)) return 1;
  const slips = Math.min(
    slipsBetween(wanted.full, full, lettersPerSlip),
    slipsBetween(wanted.short, short, lettersPerSlip),
  );
  return 1 + slips;
}

function slipsBetween(wanted: string, name: string, lettersPerSlip: number): number {
  const allowed = Math.min(2, Math.floor(name.length / lettersPerSlip));
  if (Math.abs(wanted.length - name.length) > allowed) return Infinity;
  const slips = editDistance(wanted, name);
  return slips <= allowed ? slips : Infinity;
}
