import type { Place, PlaceLevel } from "#places";
import type { ShareProvision } from "../schema/policy-document.ts";
import type { ShareLevel } from "../schema/scalars.ts";

/** Who pays: a level above the place, the place itself, or a code. */
export type PayerRule = NonNullable<ShareProvision["payer"]>[number];

/** Who answers for a level where the file names nobody; of several the first that exists. */
const usualPayers: Readonly<Record<ShareLevel, readonly PayerRule[]>> = {
  central: ["central"],
  province: ["province"],
  city: ["city"],
  county: ["county"],
  township: ["self"],
  development_zone: ["self"],
  // The central part of what is not divided reaches the account through the province.
  central_and_local: ["province"],
  central_and_province: ["province"],
  local: ["province"],
  province_and_city: ["province"],
  city_and_county: ["city", "self"],
  county_and_township: ["county"],
};

/** The code of the government that owes a share for a place; undefined when the place has no such level above it. */
export function payerOf(
  share: { readonly level: ShareLevel; readonly payer?: readonly PayerRule[] | undefined },
  path: readonly Place[],
): string | undefined {
  for (const rule of share.payer ?? usualPayers[share.level]) {
    const payer = payerByRule(rule, path);
    if (payer !== undefined) return payer;
  }
  return undefined;
}

function payerByRule(rule: PayerRule, path: readonly Place[]): string | undefined {
  if (rule === "self") return path.at(-1)?.code;
  if (isLevel(rule)) return path.find(({ level }) => level === rule)?.code;
  return rule;
}

function isLevel(rule: PayerRule): rule is Exclude<PlaceLevel, "township"> {
  return rule === "central" || rule === "province" || rule === "city" || rule === "county";
}
