import type { Place } from "@daowei/domain/places";
import { yearOf } from "@daowei/domain/time";
import type { Context } from "./context.ts";

type Knows = Pick<Context, "library">;

/** The name a place had in the year. Throws for a code that never existed: codes are checked before they are stored. */
export function placeName({ library }: Knows, code: string, year: number): string {
  const known = library.gazetteer.find(code, year) ?? library.gazetteer.history(code).at(-1);
  if (known === undefined) throw new Error(`no place ${code} in any year`);
  return known.name;
}

/** The year itself or, for a code abolished before, the last year it existed. */
export function lastYearOf({ library }: Knows, code: string, year: number): number {
  const until = library.gazetteer.history(code).at(-1)?.to ?? null;
  return until === null ? year : Math.min(year, yearOf(until));
}

/** The place and all below it, those renumbered during the year under both codes: for `= any(…)` in a query. */
export function codesWithin({ library }: Knows, code: string, year: number): string[] {
  const { gazetteer } = library;
  const renumbered = gazetteer
    .under(code, year - 1)
    .filter((place) => gazetteer.within(place.code, code, year));
  const below = [...gazetteer.under(code, year), ...renumbered];
  return [...new Set([code, ...below.map((place) => place.code)])];
}

/** The pooling area 统筹地区 whose fund account takes a place's money: its city, or itself where no city is above. */
export function poolingArea({ library }: Knows, code: string, year: number): string {
  const city = library.gazetteer.path(code, year).find((place) => place.level === "city");
  return city === undefined ? code : city.code;
}

/** The city or, without one, nothing: subtotals are made by city. */
export function parentOf({ library }: Knows, code: string, year: number): Place | null {
  const parent = library.gazetteer.find(code, year)?.parent;
  if (parent === undefined || parent === null) return null;
  return library.gazetteer.find(parent, year) ?? null;
}
