import type { Gazetteer } from "#places";
import { type Amount, mentionsOf } from "../mechanisms/amount.ts";
import type { DocumentPath } from "../reading/problem.ts";
import { amountsIn, conditionsIn } from "../resolving/mentioned.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

type Vocabulary = ReadonlyMap<string, ReadonlySet<string>>;

interface Named {
  readonly key: string;
  readonly values: readonly string[];
  readonly path: DocumentPath;
}

/** Attributes and values that are on no list, and lists that give one place two values in one year. */
export function* checkAttributes(
  document: PolicyDocument,
  gazetteer: Gazetteer,
): Generator<Finding> {
  yield* listedTwice(document);
  if (gazetteer.vocabulary.length === 0) return;
  const known = vocabularyOf(document, gazetteer);
  const awaited = listsAwaited(document);
  for (const { key, values, path } of named(document)) {
    const valid = known.get(key);
    if (valid === undefined) {
      if (awaited.has(key)) continue;
      const expected = "an attribute on a list, or a gap that says there is none";
      yield { kind: "unknown-attribute", path, expected, found: key, valid: known.keys() };
      continue;
    }
    for (const found of values) {
      if (valid.has(found)) continue;
      const expected = [...valid].join("|");
      yield { kind: "unknown-attribute", path, expected, found, valid };
    }
  }
}

function vocabularyOf({ attributes }: PolicyDocument, { vocabulary }: Gazetteer): Vocabulary {
  const known = new Map<string, Set<string>>();
  for (const { key, value } of vocabulary) known.set(key, (known.get(key) ?? new Set()).add(value));
  // A policy's own list takes the place of the general one altogether.
  for (const [key, { values }] of Object.entries(attributes)) {
    known.set(key, new Set(Object.keys(values)));
  }
  return known;
}

// A list that is missing is announced by a gap for places that are not on it.
function listsAwaited({ gaps }: PolicyDocument): ReadonlySet<string> {
  const keys = gaps.flatMap(({ when }) =>
    Object.entries(when.attributes ?? {}).flatMap(([key, values]) =>
      values.includes("none") ? [key] : [],
    ),
  );
  return new Set(keys);
}

function* named(document: PolicyDocument): Generator<Named> {
  for (const { condition, path } of conditionsIn(document)) {
    for (const [plain, at] of [
      [condition, path],
      [condition.except, [...path, "except"]],
    ] as const) {
      for (const [key, all] of Object.entries(plain?.attributes ?? {})) {
        const values = all.filter((value) => value !== "any" && value !== "none");
        yield { key, values, path: [...at, "attributes", key] };
      }
    }
  }
  for (const { amount, path } of amountsIn(document)) yield* namedIn(amount, path);
  for (const [index, { assuming }] of document.examples.entries()) {
    for (const [key, value] of Object.entries(assuming ?? {})) {
      yield { key, values: [value], path: ["examples", index, "assuming", key] };
    }
  }
}

function* namedIn(amount: Amount, path: DocumentPath): Generator<Named> {
  const { attributes, attributeValues, amounts } = mentionsOf(amount);
  for (const key of attributes ?? []) yield { key, values: attributeValues ?? [], path };
  for (const inner of amounts ?? []) yield* namedIn(inner, path);
}

function* listedTwice({ attributes, years: allYears }: PolicyDocument): Generator<Finding> {
  for (const [key, { values }] of Object.entries(attributes)) {
    const seen = new Map<string, string>();
    for (const [value, lists] of Object.entries(values)) {
      for (const [index, { places, years = allYears }] of lists.entries()) {
        for (const place of places) {
          const before = years
            .map((year) => seen.get(`${place} ${year}`))
            .find((one) => one !== undefined);
          for (const year of years) seen.set(`${place} ${year}`, value);
          if (before === undefined) continue;
          yield {
            kind: "duplicate-id",
            path: ["attributes", key, "values", value, index],
            expected: "one value for a place and year",
            found: `${place}: ${before}, ${value}`,
          };
        }
      }
    }
  }
}
