import { groupByTime, type Lasting } from "./existence.ts";
import { placeLevels } from "./place.ts";
import type { AttributeFact, GazetteerInput, Place } from "./place.ts";

/** Facts of one kind, by place. */
export type FactsByPlace = ReadonlyMap<string, readonly Lasting<AttributeFact>[]>;

/** Everything that is known about the divisions, at all times. */
export interface Chronicle {
  readonly versions: ReadonlyMap<string, readonly Lasting<Place>[]>;
  /** By attribute, then by place. */
  readonly facts: ReadonlyMap<string, FactsByPlace>;
  readonly successors: ReadonlyMap<string, readonly string[]>;
}

/** Orders the data of a gazetteer and checks them; throws, naming it, on what does not fit together. */
export function chronicleOf(input: GazetteerInput): Chronicle {
  const versions = groupByTime(input.places, ({ code }) => code);
  for (const place of input.places) checkParent(place, versions);
  checkFacts(input, versions);
  const successors = new Map<string, string[]>();
  for (const { code, successor } of input.successions ?? []) {
    successors.set(code, [...(successors.get(code) ?? []), successor]);
  }
  const facts = new Map<string, FactsByPlace>();
  for (const [key, ofKey] of Map.groupBy(input.facts, (fact) => fact.key))
    facts.set(
      key,
      groupByTime(ofKey, ({ place }) => place),
    );
  return { versions, facts, successors };
}

function checkFacts(
  { facts, vocabulary }: GazetteerInput,
  versions: ReadonlyMap<string, unknown>,
): void {
  const words = new Set(vocabulary?.map(({ key, value }) => `${key} ${value}`));
  for (const { place, key, value } of facts) {
    if (!versions.has(place))
      throw new Error(`fact ${key} is about place ${place}, which is unknown`);
    if (vocabulary !== undefined && !words.has(`${key} ${value}`)) {
      throw new Error(`fact ${key} of place ${place} has the unknown value ${value}`);
    }
  }
}

function checkParent({ code, level, parent }: Place, versions: Chronicle["versions"]): void {
  if (parent === null) return;
  const above = versions.get(parent)?.[0]?.thing;
  if (above === undefined) throw new Error(`place ${code} lies below ${parent}, which is unknown`);
  if (placeLevels.indexOf(above.level) >= placeLevels.indexOf(level)) {
    throw new Error(`place ${code} (${level}) lies below ${parent} (${above.level})`);
  }
}
