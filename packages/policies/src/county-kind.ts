import type { AttributeFact, Place } from "@daowei/domain/places";

const kinds = [
  ["自治县", "autonomous_county"],
  ["自治旗", "autonomous_banner"],
  ["特区", "special_district"],
  ["林区", "forest_district"],
  ["区", "district"],
  ["市", "county_city"],
  ["县", "county"],
  ["旗", "banner"],
] as const;

/** By their last character, on which thousands of names are told apart before any ending is compared. */
const kindsByLast = Map.groupBy(kinds, ([ending]) => ending.at(-1));

/** The fact what kind of county-level division a place is, read off its name; nothing for other levels and names of no kind. */
export function countyKindOf(place: Place): AttributeFact | undefined {
  if (place.level !== "county") return undefined;
  const { code, name, from, to } = place;
  const kind = kindsByLast.get(name.at(-1))?.find(([ending]) => name.endsWith(ending));
  if (kind === undefined) return undefined;
  return {
    place: code,
    key: "county_kind",
    value: kind[1],
    from,
    to,
    source: "GB/T 2260",
    confidence: "A",
  };
}
