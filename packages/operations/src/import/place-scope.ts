import { createGazetteer } from "@daowei/domain/places";
import type { Gazetteer, Place } from "@daowei/domain/places";
import type { Suggestion } from "./finding.ts";
import { importLimits } from "./limits.ts";

/** The place and year whose headcounts a file may hold. */
export interface PlaceScope {
  readonly placeCode: string;
  readonly year: number;
  readonly gazetteer: Gazetteer;
  /** Whether rows may stand for a whole city or province; only counties and cities without counties when absent. */
  readonly wholePlaces?: boolean;
  readonly chosenPlaces?: readonly ChosenPlace[];
}

/** Which place a person said is meant by a text that names none, or several. */
export interface ChosenPlace {
  readonly written: string;
  readonly placeCode: string;
}

/** What a reader of places asks of its scope. */
export interface ScopeQuestions extends PlaceScope {
  readonly isInside: (place: Place) => boolean;
  readonly countsHeads: (place: Place) => boolean;
  readonly suggest: (text: string) => readonly Suggestion[];
}

export const asSuggestion = ({ code, name }: Place): Suggestion => ({ code, name });

export function askScope(scope: PlaceScope): ScopeQuestions {
  const { placeCode, year, gazetteer } = scope;
  const counting = new Set(gazetteer.countingPlaces(placeCode, year).map(({ code }) => code));
  const isInside = ({ code }: Place) => gazetteer.within(code, placeCode, year);
  return {
    ...scope,
    isInside,
    // A code abolished during the year is in no list of its end, and is a county if its level says so.
    countsHeads: (place) => counting.has(place.code) || place.level === "county",
    suggest: suggester(scope, isInside),
  };
}

/** Searching by similarity is slow, so a file full of unknown names gets suggestions only for the first of them. */
function suggester(
  scope: PlaceScope,
  isInside: (place: Place) => boolean,
): ScopeQuestions["suggest"] {
  const { gazetteer, year } = scope;
  let asked = 0;
  let home: Gazetteer | undefined;
  return (text) => {
    asked += 1;
    if (asked > importLimits.suggestedTexts || text === "") return [];
    home ??= gazetteerOf(scope);
    const near = home.search(text, year).filter(isInside);
    return (near.length > 0 ? near : gazetteer.search(text, year)).map(asSuggestion);
  };
}

/** Only the places of the scope and those above it, so that a near name at home comes before a nearer one far away. */
function gazetteerOf({ gazetteer, placeCode, year }: PlaceScope): Gazetteer {
  const places = [...gazetteer.path(placeCode, year), ...gazetteer.under(placeCode, year)];
  return createGazetteer({ places, facts: [] });
}
