import { batch } from "@daowei/db/schema";
import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { Library } from "../library.ts";
import { anyOf, type Reader } from "../reader.ts";
import type { Due, YearAndPlace } from "./due.ts";
import { boundBy, duesOfPolicies, isKeptBy } from "./dues-of-policies.ts";
import { type PolicyMoney, readPolicyMoney } from "./policy-money.ts";
import { begunOn } from "./shares.ts";
import { lastBelow } from "../range-below.ts";

/** A date with the year that it belongs to. */
export type DueOfYear = Due & { readonly fiscalYear: number };

export interface StatedAsked {
  readonly library: Library;
  /** Places and years whose dates are wanted. */
  readonly bound: readonly YearAndPlace[];
  readonly isWanted: (due: DueOfYear) => boolean;
}

/**
 * Dates of notices that no batch keeps, for places that are bound by them; those before the store's first entry were never
 * its to keep. Batches and money are read of these dates alone.
 */
export async function statedWithoutBatch(
  reader: Reader,
  { library, bound, isWanted }: StatedAsked,
): Promise<DueOfYear[]> {
  const begun = await begunOn(reader);
  if (begun === null) return [];
  const stated = (moneyOf: MoneyOf) =>
    bound.flatMap(({ fiscalYear, placeCode }) =>
      duesOfPolicies(library, { fiscalYear, placeCode }, moneyOf(placeCode)).map((due) => ({
        ...due,
        fiscalYear,
      })),
    );
  const wanted = stated(() => []).filter((due) => due.dueOn >= begun && isWanted(due));
  const kept = byBoundPlace(library, await readKept(reader, wanted));
  const left = wanted.filter(
    (due) => !(kept.get(due.placeCode) ?? []).some((one) => isKeptBy(due, one)),
  );
  if (left.length === 0) return [];
  const money = byBoundPlace(library, await readPolicyMoney(reader, moneyUnder(left)));
  const ids = new Set(left.map(({ id }) => id));
  return stated((placeCode) => money.get(placeCode) ?? []).filter(({ id }) => ids.has(id));
}

type MoneyOf = (placeCode: string) => readonly PolicyMoney[];

/** Each province, and the places with notices of their own; of one that both name, once. */
export function placesBound(
  { gazetteer, policies }: Library,
  years: readonly number[],
): YearAndPlace[] {
  return years.flatMap((fiscalYear) => {
    const provinces = gazetteer.under("000000", fiscalYear, "province").map(({ code }) => code);
    const issuers = [...policies.values()]
      .map(({ policy: { document } }) => document)
      .filter((document) => document.years.includes(fiscalYear))
      .map(({ place }) => place);
    return [...new Set([...provinces, ...issuers])].map((placeCode) => ({ fiscalYear, placeCode }));
  });
}

interface Kept extends Record<string, unknown> {
  readonly policyId: string;
  readonly office: string;
  readonly fiscalYear: number;
  readonly dueOn: Due["dueOn"];
}

/** Which of the dates have batches with money for them, by the office whose batch it is. */
async function readKept(reader: Reader, dues: readonly Due[]): Promise<readonly Kept[]> {
  const dates = new Map(dues.map((due) => [`${due.policyId} ${due.dueOn}`, due]));
  const asked = [...dates.values()].map(({ policyId, dueOn }) => ({ policyId, dueOn }));
  if (asked.length === 0) return [];
  const { rows } = await reader.execute<Kept>(sql`
    select distinct policy_id as "policyId", place_code as office, fiscal_year as "fiscalYear", "dueOn"::text as "dueOn"
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked("policyId" text, "dueOn" date)
    join batch on policy_id = "policyId" and stage not in ('cancelled', 'rejected')
    cross join lateral (select from transfer where transfer.batch_id = batch.id and transfer.due_on = "dueOn"
      and transfer.stage not in ('cancelled', 'rejected') limit 1) as carried`);
  return rows;
}

/** What batches within the places of some dates owe under their policies. */
function moneyUnder(dues: readonly DueOfYear[]): SQL | undefined {
  const policies = dues.flatMap(({ policyId }) => (policyId === null ? [] : [policyId]));
  const places = [...new Set(dues.map(({ placeCode }) => placeCode))];
  const within = sql`exists (select from unnest(${sql.param(places)}::text[]) as bound(code)
    where ${batch.placeCode} between code and ${lastBelow(sql`code`)})`;
  const years = inArray(batch.fiscalYear, [...new Set(dues.map((due) => due.fiscalYear))]);
  return and(anyOf(batch.policyId, [...new Set(policies)]), years, within);
}

/** What batches keep, or owe, by the place that their policy binds. */
function byBoundPlace<T extends Pick<Kept, "policyId" | "office" | "fiscalYear">>(
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
