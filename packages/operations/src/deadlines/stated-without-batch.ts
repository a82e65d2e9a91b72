import { transfer } from "@daowei/db/schema";
import type { CivilDate } from "@daowei/domain/time";
import { inArray } from "drizzle-orm";
import type { Library } from "../library.ts";
import type { Reader } from "../reader.ts";
import type { Due } from "./due.ts";
import { boundBy, duesOfPolicies, isKeptBy } from "./dues-of-policies.ts";
import { type PolicyMoney, readPolicyMoney } from "./policy-money.ts";
import type { Share } from "./shares.ts";

type DueOfYear = Due & { readonly fiscalYear: number };

/**
 * Dates of notices that no batch keeps, for everybody who is bound by them; those before the store's first entry were never
 * its to keep.
 */
export async function statedWithoutBatch(
  reader: Reader,
  asked: {
    readonly library: Library;
    readonly years: readonly number[];
    readonly shares: readonly Share[];
    readonly begun: CivilDate | null;
  },
): Promise<DueOfYear[]> {
  const { library, years, shares, begun } = asked;
  if (begun === null) return [];
  const money = await readPolicyMoney(reader, inArray(transfer.fiscalYear, [...years]));
  const moneyOf = byBoundPlace(library, money);
  const keptOf = byBoundPlace(library, keeping(shares));
  return years.flatMap((fiscalYear) =>
    placesBound(library, fiscalYear)
      .flatMap((placeCode) =>
        duesOfPolicies(library, { fiscalYear, placeCode }, moneyOf.get(placeCode) ?? []),
      )
      .filter(({ dueOn }) => dueOn >= begun)
      .filter((due) => !(keptOf.get(due.placeCode) ?? []).some((kept) => isKeptBy(due, kept)))
      .map((due) => ({ ...due, fiscalYear })),
  );
}

/** Each province, and the places with notices of their own; of one that both name, once. */
function placesBound({ gazetteer, policies }: Library, fiscalYear: number): string[] {
  const provinces = gazetteer.under("000000", fiscalYear, "province").map(({ code }) => code);
  const issuers = [...policies.values()]
    .map(({ policy: { document } }) => document)
    .filter(({ years }) => years.includes(fiscalYear))
    .map(({ place }) => place);
  return [...new Set([...provinces, ...issuers])];
}

/** What batches keep, or owe, by the place that their policy binds. */
function byBoundPlace<T extends Pick<PolicyMoney, "policyId" | "office" | "fiscalYear">>(
  library: Library,
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(items, ({ policyId, office, fiscalYear }) => {
    const issuer = library.policies.get(policyId)?.policy.document.place;
    // A policy that was withdrawn since names no dates any more.
    if (issuer === undefined) return office;
    return boundBy(library, issuer, { placeCode: office, fiscalYear });
  });
}

function keeping(shares: readonly Share[]) {
  const batches = new Map(shares.map((share) => [`${share.batchId}:${share.dueOn}`, share]));
  return [...batches.values()];
}
