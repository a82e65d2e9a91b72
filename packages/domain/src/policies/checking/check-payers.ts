import type { Gazetteer } from "#places";
import type { DocumentPath } from "../reading/problem.ts";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

/** Payers that are given by a code of no place; below the county, where no list is at hand, the county must be one. */
export function* checkPayers(document: PolicyDocument, gazetteer: Gazetteer): Generator<Finding> {
  for (const { payer, path } of payersIn(document)) {
    for (const code of payer ?? []) {
      if (!/^[0-9]/.test(code) || isKnown(code, gazetteer)) continue;
      yield { kind: "unknown-place", path, expected: "place-code", found: code };
    }
  }
}

interface PlacedPayer {
  readonly payer: readonly string[] | undefined;
  readonly path: DocumentPath;
}

function* payersIn(document: PolicyDocument): Generator<PlacedPayer> {
  for (const key of ["cases", "splits"] as const) {
    for (const [at, { shares }] of document[key].entries()) {
      for (const [index, { payer }] of shares.entries())
        yield { payer, path: [key, at, "shares", index, "payer"] };
    }
  }
  for (const [at, { payer }] of document.takeovers.entries())
    yield { payer, path: ["takeovers", at, "payer"] };
}

function isKnown(code: string, gazetteer: Gazetteer): boolean {
  return (
    gazetteer.history(code).length > 0 || (code.length > 6 && isKnown(code.slice(0, 6), gazetteer))
  );
}
