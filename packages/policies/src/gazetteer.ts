import { createGazetteer, placeLevels } from "@daowei/domain/places";
import type { AttributeFact, Gazetteer, GazetteerInput, Place } from "@daowei/domain/places";
import { civilDate } from "@daowei/domain/time";
import type { CivilDate } from "@daowei/domain/time";
import { countyKindOf } from "./county-kind.ts";
import { readDivisionTable } from "./division-table.ts";

const confidences = ["A", "B", "D", "U"] as const;

/** The divisions of the country to county level since 2003 and the facts known about them; throws on damaged data. */
export function loadGazetteer(): Gazetteer {
  return createGazetteer(readDivisions());
}

/** The tables a gazetteer is made of, as they come with the product; throws on damaged data. */
export function readDivisions(): Required<GazetteerInput> {
  const places = readPlaces();
  const kinds = places.map(countyKindOf).filter((fact) => fact !== undefined);
  return {
    places,
    facts: [...readFacts(), ...kinds],
    aliases: readDivisionTable("aliases.csv", ["place", "name"]),
    successions: readDivisionTable("successions.csv", ["code", "successor"]),
    vocabulary: readDivisionTable("attribute-values.csv", ["key", "value", "name"]),
  };
}

function readPlaces(): readonly Place[] {
  const dateOrOpen = dateReader();
  const levelOf = oneOf(placeLevels);
  const rows = readDivisionTable("places.csv", ["code", "name", "level", "parent", "from", "to"]);
  return rows.map(({ code, name, level, parent, from, to }) => ({
    code,
    name,
    level: levelOf(level),
    parent: parent === "" ? null : parent,
    from: dateOrOpen(from),
    to: dateOrOpen(to),
  }));
}

function readFacts(): readonly AttributeFact[] {
  const dateOrOpen = dateReader();
  const confidenceOf = oneOf(confidences);
  const columns = ["place", "key", "value", "from", "to", "source", "confidence"] as const;
  return readDivisionTable("attributes.csv", columns).map((row) => ({
    ...row,
    from: dateOrOpen(row.from),
    to: dateOrOpen(row.to),
    confidence: confidenceOf(row.confidence),
  }));
}

// Thousands of divisions were made on a few hundred days; each day is checked once.
function dateReader(): (text: string) => CivilDate | null {
  const known = new Map<string, CivilDate | null>([["", null]]);
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const date = civilDate(text);
    known.set(text, date);
    return date;
  };
}

function oneOf<T extends string>(allowed: readonly T[]): (found: string) => T {
  const known = new Map<string, T>(allowed.map((word) => [word, word]));
  return (found) => {
    const word = known.get(found);
    if (word !== undefined) return word;
    throw new Error(`expected one of ${allowed.join(", ")}, found ${JSON.stringify(found)}`);
  };
}
