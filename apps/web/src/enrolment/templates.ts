import type { PlaceNode } from "@daowei/api/contracts";
import { csvText } from "../files/csv-text.ts";
import { classHeadingOf } from "../words/class-name.ts";
import { enrolmentWords } from "./words.zh.ts";

/** The places that report heads: those below which there is no other county. */
export function reportingPlaces(places: readonly PlaceNode[], scope: string): readonly PlaceNode[] {
  const byCode = new Map(places.map((place) => [place.code, place]));
  const parents = new Set(
    places.filter(({ level }) => level !== "township").map(({ parentCode }) => parentCode),
  );
  return places.filter(
    ({ code, level }) =>
      !parents.has(code) &&
      level !== "central" &&
      level !== "township" &&
      isWithin(code, scope, byCode),
  );
}

function isWithin(code: string, scope: string, byCode: ReadonlyMap<string, PlaceNode>): boolean {
  for (let at: string | null = code; at !== null; at = byCode.get(at)?.parentCode ?? null)
    if (at === scope) return true;
  return false;
}

/** One row per place, one column per class, headings as everywhere; the heads are left to fill in. */
export function wideTemplate(places: readonly PlaceNode[], classes: readonly string[]): string {
  const { code, name } = enrolmentWords.prepare;
  const headings = classes.map(classHeadingOf);
  return csvText([
    [code, name, ...headings],
    ...places.map((place) => [place.code, place.name, ...classes.map(() => "")]),
  ]);
}

/** One row per place and class. */
export function longTemplate(places: readonly PlaceNode[], classes: readonly string[]): string {
  return csvText([
    ["place_code", "insured_class", "heads"],
    ...places.flatMap(({ code }) => classes.map((key) => [code, key, ""])),
  ]);
}
