import type { Gazetteer } from "#places";
import type { DocumentPath } from "../reading/problem.ts";
import { allMentions, amountsIn, conditionsIn } from "../resolving/mentioned.ts";
import type { PlainCondition } from "../schema/condition.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import { checkAttributes } from "./check-attributes.ts";
import { checkCitations } from "./check-citations.ts";
import { checkPayers } from "./check-payers.ts";
import { checkPersonal } from "./check-personal.ts";
import { checkYears } from "./check-years.ts";
import type { Finding } from "./report.ts";

/** Names in a policy that name nothing: citations, classes, places, cases, policies, years; and names given twice. */
export function* checkReferences(
  document: PolicyDocument,
  known: { readonly gazetteer: Gazetteer; readonly policyIds: ReadonlySet<string> },
): Generator<Finding> {
  yield* checkCitations(document);
  yield* checkConditions(document, known.gazetteer);
  yield* checkAttributes(document, known.gazetteer);
  yield* checkPayers(document, known.gazetteer);
  yield* checkNames(document);
  yield* checkYears(document);
  yield* checkPersonal(document);
  for (const { amount, path } of amountsIn(document)) {
    for (const id of [...allMentions(amount)].flatMap(({ policies }) => policies ?? [])) {
      if (known.policyIds.has(id)) continue;
      yield {
        kind: "unknown-policy",
        path,
        expected: "policy-id",
        found: id,
        valid: known.policyIds,
      };
    }
  }
  if (known.gazetteer.history(document.place).length === 0) {
    yield { kind: "unknown-place", path: ["place"], expected: "place-code", found: document.place };
  }
}

function* checkConditions(document: PolicyDocument, gazetteer: Gazetteer): Generator<Finding> {
  for (const { condition, path } of conditionsIn(document)) {
    yield* checkCondition(condition, path, { document, gazetteer });
    if (condition.except !== undefined) {
      yield* checkCondition(condition.except, [...path, "except"], { document, gazetteer });
    }
  }
  for (const [key, { values }] of Object.entries(document.attributes)) {
    for (const [value, lists] of Object.entries(values)) {
      for (const [index, { places }] of lists.entries()) {
        const path = ["attributes", key, "values", value, index, "places"];
        yield* checkPlaces(places, path, gazetteer);
      }
    }
  }
}

function* checkCondition(
  condition: PlainCondition,
  path: DocumentPath,
  { document, gazetteer }: { readonly document: PolicyDocument; readonly gazetteer: Gazetteer },
): Generator<Finding> {
  for (const [index, name] of (condition.classes ?? []).entries()) {
    if (document.classes.includes(name)) continue;
    const expected = document.classes.join("|");
    yield {
      kind: "unknown-class",
      path: [...path, "classes", index],
      expected,
      found: name,
      valid: document.classes,
    };
  }
  yield* checkPlaces(condition.places ?? [], [...path, "places"], gazetteer);
}

function* checkPlaces(
  codes: readonly string[],
  path: DocumentPath,
  gazetteer: Gazetteer,
): Generator<Finding> {
  for (const [index, code] of codes.entries()) {
    if (gazetteer.history(code).length > 0) continue;
    yield { kind: "unknown-place", path: [...path, index], expected: "place-code", found: code };
  }
}

function* checkNames(document: PolicyDocument): Generator<Finding> {
  const ids = document.cases.map(({ id }) => id);
  yield* twice(ids, (index) => ["cases", index, "id"]);
  yield* twice(
    document.deadlines.map(({ id }) => id),
    (index) => ["deadlines", index, "id"],
  );
  yield* twice(
    document.advances.map(({ id }) => id),
    (index) => ["advances", index, "id"],
  );
  yield* twice(document.classes, (index) => ["classes", index]);
  for (const key of ["cases", "splits"] as const) {
    for (const [at, { shares }] of document[key].entries()) {
      yield* twice(
        shares.map(({ level }) => level),
        (index) => [key, at, "shares", index, "level"],
      );
    }
  }
  for (const [index, { beats }] of document.cases.entries()) {
    for (const [at, beaten] of (beats ?? []).entries()) {
      if (ids.includes(beaten)) continue;
      const path = ["cases", index, "beats", at];
      yield { kind: "unknown-case", path, expected: ids.join("|"), found: beaten, valid: ids };
    }
  }
}

function* twice(
  names: readonly string[],
  path: (index: number) => DocumentPath,
): Generator<Finding> {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) < index) {
      yield {
        kind: "duplicate-id",
        path: path(index),
        expected: "name-not-used-before",
        found: name,
      };
    }
  }
}
