import type { AttributeFact, Place } from "#places";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { OwnLists } from "./own-list.ts";
import type { RememberingGazetteer } from "./remembering-gazetteer.ts";

/** Who is asked about: a place and an insured class in a year, with what is known about the place. */
export interface Standing {
  readonly place: Place;
  /** Codes from the centre down to the place itself, and the places they stand for. */
  readonly path: readonly string[];
  readonly places: readonly Place[];
  /** The position in the path of the place that the policy governs: saying that place is saying nothing. */
  readonly governedDepth: number;
  readonly year: number;
  readonly insuredClass: string;
  attribute(key: string): AttributeFact | undefined;
}

/** Where a policy learns about places. */
export interface Knowledge {
  readonly lists: OwnLists;
  readonly gazetteer: RememberingGazetteer;
}

/** The standing of a class at a place; undefined when the place did not exist in the year. */
export function standingOf(
  asked: { readonly placeCode: string; readonly insuredClass: string; readonly year: number },
  document: PolicyDocument,
  { lists, gazetteer }: Knowledge,
): Standing | undefined {
  const places = gazetteer.path(asked.placeCode, asked.year);
  const place = places.at(-1);
  if (place === undefined) return undefined;
  const path = places.map(({ code }) => code);
  return {
    place,
    path,
    places,
    governedDepth: path.indexOf(document.place),
    year: asked.year,
    insuredClass: asked.insuredClass,
    attribute: (key) =>
      lists.has(key) ? lists.nearest(key, path) : gazetteer.attribute(place.code, key, asked.year),
  };
}
