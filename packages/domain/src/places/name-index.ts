import { normalisedName, shortName } from "./place-name.ts";
import type { Place, PlaceAlias } from "./place.ts";

/** A place with its names as they are compared. */
export interface Names {
  readonly place: Place;
  readonly full: string;
  readonly short: string;
}

/** The places of one year by code, by full name or alias, and by short name. */
export interface NameIndex {
  readonly byCode: ReadonlyMap<string, Names>;
  readonly byName: ReadonlyMap<string, readonly Names[]>;
  readonly byShortName: ReadonlyMap<string, readonly Names[]>;
}

/** Indexes the places of one year; an alias of a place that is not among them is left out. */
export function indexNames(places: readonly Place[], aliases: readonly PlaceAlias[]): NameIndex {
  const byCode = new Map<string, Names>();
  const byName = new Map<string, Names[]>();
  const byShortName = new Map<string, Names[]>();
  for (const place of places) {
    const full = normalisedName(place.name);
    const names = { place, full, short: shortName(full) };
    byCode.set(place.code, names);
    append(byName, full, names);
    append(byShortName, names.short, names);
  }
  for (const alias of aliases) {
    const names = byCode.get(alias.place);
    if (names !== undefined) append(byName, normalisedName(alias.name), names);
  }
  return { byCode, byName, byShortName };
}

/** Every place that a text names exactly: by code, by name or alias, by short name, or by any of them after its ancestors' names. */
export function placesNamed(index: NameIndex, text: string): readonly Place[] {
  const wanted = normalisedName(text);
  const coded = index.byCode.get(wanted);
  if (coded !== undefined) return [coded.place];
  const found =
    index.byName.get(wanted) ?? index.byShortName.get(wanted) ?? namedInFull(index, wanted);
  return found.map(({ place }) => place);
}

function namedInFull(index: NameIndex, wanted: string): readonly Names[] {
  for (let start = 1; start < wanted.length; start += 1) {
    const [above, name] = [wanted.slice(0, start), wanted.slice(start)];
    for (const candidates of [index.byName.get(name), index.byShortName.get(name)]) {
      const found = candidates?.filter(({ place }) => isAbove(index, above, place.parent)) ?? [];
      if (found.length > 0) return found;
    }
  }
  return [];
}

/** Whether a text is made of the names of a place and its ancestors in order, any of them left out. */
function isAbove(index: NameIndex, text: string, code: string | null): boolean {
  if (text === "") return true;
  const names = code === null ? undefined : index.byCode.get(code);
  if (names === undefined) return false;
  const { full, short, place } = names;
  return (
    isAbove(index, text, place.parent) ||
    [full, short].some(
      (name) => text.endsWith(name) && isAbove(index, text.slice(0, -name.length), place.parent),
    )
  );
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
