import type { Gazetteer } from "#places";
import type { PolicyDocument } from "../schema/policy-document.ts";
import type { Finding } from "./report.ts";

/** Payers that are given by a code of no place; below the county, where no list is at hand, the county must be one. */
export function* checkPayers(document: PolicyDocument, gazetteer: Gazetteer): Generator<Finding> {
  for (const key of ["cases", "splits"] as const) {
    for (const [at, { shares }] of document[key].entries()) {
      for (const [index, { payer }] of shares.entries()) {
        for (const code of payer ?? []) {
          if (!/^[0-9]/.test(code) || isKnown(code, gazetteer)) continue;
          const path = [key, at, "shares", index, "payer"];
          yield { kind: "unknown-place", path, expected: "place-code", found: code };
        }
      }
    }
  }
}

function isKnown(code: string, gazetteer: Gazetteer): boolean {
  return (
    gazetteer.history(code).length > 0 || (code.length > 6 && isKnown(code.slice(0, 6), gazetteer))
  );
}
