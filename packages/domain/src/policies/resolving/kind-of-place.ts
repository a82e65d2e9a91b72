import type { Others } from "./look-elsewhere.ts";
import type { Distinctions } from "./mentioned.ts";
import type { Standing } from "./standing.ts";

/** What a policy, and every policy that it refers to, tells places apart by. */
export interface TellingApart {
  readonly distinctions: Distinctions;
  readonly others: Others;
}

/** The kind of a place: places of one kind are ruled alike but for their names and the codes of payers. */
export function kindOf(standing: Standing, { distinctions, others }: TellingApart): string {
  return [ownKind(standing, distinctions), ...kindsElsewhere(standing.place.code, others)].join(
    "||",
  );
}

// The levels above a place decide whether it has payers, so they are part of its kind.
function ownKind(standing: Standing, { codes, attributes }: Distinctions): string {
  const parts = standing.places.map(({ level }): string => level);
  for (const code of standing.path) if (codes.has(code)) parts.push(code);
  if (codes.has(standing.place.code)) parts.push("itself");
  for (const key of attributes) {
    const fact = standing.attribute(key);
    parts.push(fact === undefined ? "" : `${fact.value} ${fact.confidence} ${fact.source}`);
  }
  return parts.join("|");
}

// A policy referred to has lists of its own and may be asked about another year.
function kindsElsewhere(placeCode: string, others: Others): readonly string[] {
  return [...others.values()].flatMap(({ years, book }) =>
    years.map((year) =>
      book.path(year, placeCode).length === 0 ? "" : book.kindOfPlace(year, placeCode),
    ),
  );
}
