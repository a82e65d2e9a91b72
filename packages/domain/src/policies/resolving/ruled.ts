import type { Place } from "#places";
import { ok, refuse, type Result } from "#result";
import { payerOf } from "./payers.ts";
import type { Ruling, RulingProblem, Terms } from "./ruling.ts";

/** The terms for a place with the codes of those who pay; refuses where a level has no government above the place. */
export function ruled(terms: Terms, path: readonly Place[]): Result<Ruling, RulingProblem> {
  const payers: string[] = [];
  for (const share of terms.shares) {
    const payer = payerOf(share, path);
    if (payer === undefined)
      return refuse({ kind: "no-payer", caseId: terms.caseId, level: share.level });
    payers.push(payer);
  }
  const placeName = path.at(-1)?.name;
  if (placeName === undefined) throw new Error(`case ${terms.caseId} rules no place`);
  return ok({ placeName, terms, payers });
}
