import type { AttributeFact, Gazetteer, Place, PlaceLevel } from "#places";
import { kindsElsewhere, type Others } from "./look-elsewhere.ts";
import { remembered } from "./memory.ts";
import type { Distinctions } from "./mentioned.ts";
import type { OwnLists } from "./own-list.ts";

/** What a policy, and every policy that it refers to, tells the places of one year apart by. */
export interface TellingApart {
  readonly year: number;
  readonly distinctions: Distinctions;
  readonly lists: OwnLists;
  readonly gazetteer: Gazetteer;
  readonly others: Others;
}

/** A kind of place: the first place of it by code, and how many there are. */
export interface KindOfPlaces {
  readonly first: Place;
  readonly places: number;
}

/** What a place hands down to the places below it. */
interface Lineage {
  readonly levels: string;
  readonly codes: string;
  readonly facts: readonly (AttributeFact | undefined)[];
  readonly text: string;
  /** The lineages of places below of which nothing particular is known. */
  readonly plain: Map<PlaceLevel, Lineage>;
}

/**
 * The kinds of the places of one year: places of one kind are ruled alike but for their names and the codes of payers.
 * Worked out from the centre down, so that a place of which nothing particular is known costs next to nothing.
 */
export class KindsOfPlace {
  readonly #apart: TellingApart;
  readonly #attributes: readonly string[];
  /** Places of which something particular may be known, in whatever year. */
  readonly #particular: ReadonlySet<string>;
  readonly #root: Lineage;
  readonly #alike = new Map<string, Lineage>();
  readonly #lineages = new Map<string, Lineage>();
  readonly #kinds = new Map<string, string>();

  constructor(apart: TellingApart) {
    this.#apart = apart;
    const { distinctions, lists, gazetteer } = apart;
    this.#attributes = [...distinctions.attributes];
    const listed = this.#attributes.flatMap((key) =>
      lists.has(key) ? [...lists.listed(key).keys()] : gazetteer.placesWith(key),
    );
    this.#particular = new Set([...distinctions.codes, ...listed]);
    const facts = this.#attributes.map(() => undefined);
    this.#root = { levels: "", codes: "", facts, text: "", plain: new Map() };
  }

  /** The kind of a place that existed in the year; throws for any other. */
  kindOf(code: string): string {
    const { distinctions, others, gazetteer, year } = this.#apart;
    const place = gazetteer.find(code, year);
    if (place === undefined) throw new Error(`place ${code} did not exist in ${year}`);
    const { text } = this.#lineage(place);
    const own = distinctions.codes.has(code) ? `${text}|itself` : text;
    if (others.size === 0) return own;
    return remembered(this.#kinds, code, () => [own, ...kindsElsewhere(code, others)].join("||"));
  }

  /** The kinds of all places that count heads below one or are it, in the order of their first places. */
  kindsBelow(code: string): readonly KindOfPlaces[] {
    const { others, gazetteer, year } = this.#apart;
    const kinds = new Map<string, { first: Place; places: number }>();
    const count = (place: Place, places: number) => {
      const kind = this.kindOf(place.code);
      const known = kinds.get(kind);
      if (known === undefined) kinds.set(kind, { first: place, places });
      else {
        known.places += places;
        if (place.code < known.first.code) known.first = place;
      }
    };
    for (const family of gazetteer.countingFamilies(code, year)) {
      // Those of one level of which nothing particular is known are of one kind: it is asked for once.
      let plain: { first: Place; places: number } | undefined;
      for (const place of family) {
        if (others.size > 0 || this.#particular.has(place.code)) count(place, 1);
        else if (plain?.first.level === place.level) {
          plain.places += 1;
          if (place.code < plain.first.code) plain.first = place;
        } else {
          if (plain !== undefined) count(plain.first, plain.places);
          plain = { first: place, places: 1 };
        }
      }
      if (plain !== undefined) count(plain.first, plain.places);
    }
    return [...kinds.values()].toSorted((a, b) => (a.first.code < b.first.code ? -1 : 1));
  }

  #lineageAbove({ parent }: Place): Lineage {
    if (parent === null) return this.#root;
    const known = this.#lineages.get(parent);
    if (known !== undefined) return known;
    const above = this.#apart.gazetteer.find(parent, this.#apart.year);
    const made = above === undefined ? this.#root : this.#lineage(above);
    this.#lineages.set(parent, made);
    return made;
  }

  #lineage(place: Place): Lineage {
    const { code, level } = place;
    const above = this.#lineageAbove(place);
    if (!this.#particular.has(code)) {
      const known = above.plain.get(level);
      if (known !== undefined) return known;
      const made = this.#handedDown(above, { level, code: "", facts: above.facts });
      above.plain.set(level, made);
      return made;
    }
    const named = this.#apart.distinctions.codes.has(code);
    const facts = this.#attributes.map(
      (key, index) => this.#ownFact(key, code) ?? above.facts[index],
    );
    return this.#handedDown(above, { level, code: named ? code : "", facts });
  }

  #ownFact(key: string, code: string): AttributeFact | undefined {
    const { lists, gazetteer, year } = this.#apart;
    return lists.has(key) ? lists.own(key, code) : gazetteer.ownFact(code, key, year);
  }

  #handedDown(
    above: Lineage,
    { level, code, facts }: { level: PlaceLevel; code: string; facts: Lineage["facts"] },
  ): Lineage {
    // The levels above a place decide whether it has payers, so they are part of its kind.
    const levels = `${above.levels}${level}|`;
    const codes = code === "" ? above.codes : `${above.codes}${code}|`;
    const known = facts.map((fact) =>
      fact === undefined ? "" : `${fact.value} ${fact.confidence} ${fact.source}`,
    );
    const text = `${levels}${codes}|${known.join("|")}`;
    return remembered(this.#alike, text, () => ({ levels, codes, facts, text, plain: new Map() }));
  }
}
