import type { AttributeFact } from "#places";
import type { PolicyDocument } from "../schema/policy-document.ts";
import { remembered } from "./memory.ts";

/** What a policy's own lists say about places in one year; a list of its own takes the place of the general one altogether. */
export class OwnLists {
  readonly #document: PolicyDocument;
  readonly #year: number;
  readonly #facts = new Map<string, ReadonlyMap<string, AttributeFact>>();

  constructor(document: PolicyDocument, year: number) {
    this.#document = document;
    this.#year = year;
  }

  /** Whether the policy has a list of this attribute. */
  has(key: string): boolean {
    return this.#document.attributes[key] !== undefined;
  }

  /** What the list says about a place itself; undefined when it is not listed. */
  own(key: string, place: string): AttributeFact | undefined {
    return this.listed(key).get(place);
  }

  /** What the list says, by place. */
  listed(key: string): ReadonlyMap<string, AttributeFact> {
    return remembered(this.#facts, key, () => factsListed(this.#document, key, this.#year));
  }

  /** What the list says about the nearest listed place of a path, which begins with the centre. */
  nearest(key: string, path: readonly string[]): AttributeFact | undefined {
    for (let depth = path.length - 1; depth >= 0; depth -= 1) {
      const fact = this.own(key, path[depth] as string);
      if (fact !== undefined) return fact;
    }
    return undefined;
  }
}

function factsListed(
  document: PolicyDocument,
  key: string,
  year: number,
): ReadonlyMap<string, AttributeFact> {
  const facts = new Map<string, AttributeFact>();
  const own = document.attributes[key];
  if (own === undefined) return facts;
  for (const [value, lists] of Object.entries(own.values)) {
    for (const { places, years, cite = own.cite } of lists) {
      if (years !== undefined && !years.includes(year)) continue;
      const sure = sourceOf(document, cite);
      for (const place of places) {
        if (facts.has(place)) continue;
        facts.set(place, { place, key, value, from: null, to: null, ...sure });
      }
    }
  }
  return facts;
}

function sourceOf(
  document: PolicyDocument,
  cite: string,
): Pick<AttributeFact, "source" | "confidence"> {
  const citation = document.citations[cite];
  const source = `${citation?.number ?? document.number} ${citation?.article ?? ""}`.trim();
  return { source, confidence: citation?.confidence ?? document.confidence };
}
