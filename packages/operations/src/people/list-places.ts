import type { Place, PlaceLevel } from "@daowei/domain/places";
import { ok, refuse } from "@daowei/domain/result";
import type { Act } from "../context.ts";

export interface PlaceNode {
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  /** Null for the acting place, whose own parent is not part of the answer. */
  readonly parentCode: string | null;
}

/** The acting post's place and every place below it at the end of the year, by code. */
export const listPlaces: Act<{ readonly fiscalYear: number }, PlaceNode[]> = (context, input) => {
  const { placeCode } = context.actor.post;
  const { gazetteer } = context.library;
  const own = gazetteer.find(placeCode, input.fiscalYear);
  if (own === undefined) {
    return Promise.resolve(refuse({ kind: "not_found", object: "place", id: placeCode }));
  }
  const below = gazetteer.under(placeCode, input.fiscalYear);
  return Promise.resolve(ok([{ ...nodeOf(own), parentCode: null }, ...below.map(nodeOf)]));
};

function nodeOf({ code, name, level, parent }: Place): PlaceNode {
  return { code, name, level, parentCode: parent };
}
