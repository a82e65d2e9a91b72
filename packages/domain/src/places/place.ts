import type { CivilDate } from "#time";

/** The levels of government, from the highest to the lowest. */
export const placeLevels = ["central", "province", "city", "county", "township"] as const;

/** A level of government; "city" is the prefecture level and "county" includes districts and county-level cities. */
export type PlaceLevel = (typeof placeLevels)[number];

/** One dated version of a division: its name and parent from a first to a last day, both included; null is open. */
export interface Place {
  /** The six digits of GB/T 2260, or twelve for a township; a payer that is no division has a code of its own. */
  readonly code: string;
  readonly name: string;
  readonly level: PlaceLevel;
  readonly parent: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

/** A dated, cited fact about a place that rules look at; A is the document itself, B a reprint, D derived, U unconfirmed. */
export interface AttributeFact {
  readonly place: string;
  readonly key: string;
  readonly value: string;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly source: string;
  readonly confidence: "A" | "B" | "D" | "U";
}

/** A value that an attribute may have, and the word of the notices for it. */
export interface AttributeValue {
  readonly key: string;
  readonly value: string;
  readonly name: string;
}

/** Another name under which a place is written in files: a customary short form or a former name. */
export interface PlaceAlias {
  readonly place: string;
  readonly name: string;
}

/** The code that took over the area of an abolished code; a divided area has several. */
export interface Succession {
  readonly code: string;
  readonly successor: string;
}

/** What a gazetteer is made of. */
export interface GazetteerInput {
  readonly places: readonly Place[];
  readonly facts: readonly AttributeFact[];
  readonly aliases?: readonly PlaceAlias[];
  readonly successions?: readonly Succession[];
  /** Every attribute and value there is; when it is given, facts may use nothing else. */
  readonly vocabulary?: readonly AttributeValue[];
}

/**
 * The divisions of the country and what is known about them, year by year. Questions about one code accept every code
 * that existed at any time of the year; lists hold what existed at its end, so that a place renumbered during the
 * year is listed once.
 */
export interface Gazetteer {
  /** The latest version of a code that existed at any time of the year. */
  find(code: string, year: number): Place | undefined;
  /** All dated versions of a code in order of time; empty if it never existed. */
  history(code: string): readonly Place[];
  /** From the centre down to the place itself; empty if it did not exist in the year. */
  path(code: string, year: number): readonly Place[];
  /** Whether a place is the ancestor itself or lies below it. */
  within(code: string, ancestor: string, year: number): boolean;
  /** Every place below one at the end of the year, by code; with a level, only those of it. */
  under(code: string, year: number, level?: PlaceLevel): readonly Place[];
  /** The places below one, or itself, that count heads: counties, and places above counties that have none. */
  countingPlaces(code: string, year: number): readonly Place[];
  /** The codes of all places that ever had a fact of their own. */
  placesWith(key: string): readonly string[];
  /** The same, those together that have the same place directly above them. */
  countingFamilies(code: string, year: number): readonly (readonly Place[])[];
  /** The place's own fact in force during the year, else that of its nearest ancestor that has one. */
  attribute(code: string, key: string, year: number): AttributeFact | undefined;
  /** The codes of all places that ever had a fact of their own. */
  placesWith(key: string): readonly string[];
  /** The place's own fact in force during the year, without those of its ancestors. */
  ownFact(code: string, key: string, year: number): AttributeFact | undefined;
  /** Every attribute and value that rules may ask for, those that no place has yet among them; empty if nobody listed them. */
  readonly vocabulary: readonly AttributeValue[];
  /** The places existing at the end of the year that took over an abolished code; the place itself if it still exists. */
  successors(code: string, year: number): readonly Place[];
  /** Every place that a text names exactly, by its code, full or short name, alias or with its ancestors before it; several when ambiguous. */
  named(text: string, year: number): readonly Place[];
  /** At most five places that a text may mean, best first; for suggestions, never for decisions. */
  search(text: string, year: number): readonly Place[];
}
