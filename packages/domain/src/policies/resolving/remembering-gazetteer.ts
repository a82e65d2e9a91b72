import type { AttributeFact, Gazetteer, Place } from "#places";
import { remembered } from "./memory.ts";

/** The questions that rulings ask of a gazetteer again and again. */
export interface RememberingGazetteer {
  path(code: string, year: number): readonly Place[];
  attribute(code: string, key: string, year: number): AttributeFact | undefined;
}

const memories = new WeakMap<Gazetteer, RememberingGazetteer>();

/** The same answers, each asked for once; all policies compiled with one gazetteer share the memory. */
export function remembering(gazetteer: Gazetteer): RememberingGazetteer {
  const known = memories.get(gazetteer);
  if (known !== undefined) return known;
  const paths = new Map<number, Map<string, readonly Place[]>>();
  const facts = new Map<string, Map<string, AttributeFact | null>>();
  const made: RememberingGazetteer = {
    path(code, year) {
      const ofYear = remembered(paths, year, () => new Map<string, readonly Place[]>());
      return remembered(ofYear, code, () => gazetteer.path(code, year));
    },
    attribute(code, key, year) {
      const ofKey = remembered(
        facts,
        `${key} ${year}`,
        () => new Map<string, AttributeFact | null>(),
      );
      return (
        remembered(ofKey, code, () => gazetteer.attribute(code, key, year) ?? null) ?? undefined
      );
    },
  };
  memories.set(gazetteer, made);
  return made;
}
