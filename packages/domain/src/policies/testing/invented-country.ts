import { createGazetteer } from "#places";
import type { AttributeFact, Gazetteer, Place, PlaceLevel } from "#places";
import { civilDate } from "#time";

type Row = readonly [code: string, name: string, level: PlaceLevel, parent: string | null];
type FactRow = readonly [place: string, key: string, value: string];

const places: readonly Row[] = [
  ["000000", "中央", "central", null],
  ["980000", "西省", "province", "000000"],
  ["980100", "西市", "city", "980000"],
  ["980121", "西县", "county", "980100"],
  ["990000", "甲省", "province", "000000"],
  ["990100", "乙市", "city", "990000"],
  ["990101", "乙城区", "county", "990100"],
  ["990121", "乙一县", "county", "990100"],
  ["990122", "乙二县", "county", "990100"],
  ["990200", "丙市", "city", "990000"],
  ["990201", "丙城区", "county", "990200"],
  ["990221", "丙一县", "county", "990200"],
  ["999001", "直管市", "county", "990000"],
  ["990121101", "镇", "township", "990121"],
];

const facts: readonly FactRow[] = [
  ["980000", "tier", "1"],
  ["990000", "tier", "2"],
  ["990221", "treated_as_western", "yes"],
  ["990122", "managed_by_province", "yes"],
  ["990101", "county_kind", "district"],
  ["990201", "county_kind", "district"],
  ["990121", "county_kind", "county"],
  ["990122", "county_kind", "county"],
  ["990221", "county_kind", "county"],
  ["999001", "county_kind", "county_city"],
];

/** Two invented provinces with every kind of place that rules tell apart; 990122 was made in 2020, 990123 ended in 2019. */
export function inventedCountry(): Gazetteer {
  const made = places.map(([code, name, level, parent]): Place => {
    const from = code === "990122" ? civilDate("2020-06-01") : null;
    return { code, name, level, parent, from, to: null };
  });
  const ended: Place = {
    code: "990123",
    name: "旧县",
    level: "county",
    parent: "990100",
    from: null,
    to: civilDate("2019-12-31"),
  };
  return createGazetteer({
    places: [...made, ended],
    facts: facts.map(([place, key, value]): AttributeFact => ({
      place,
      key,
      value,
      from: null,
      to: null,
      source: "invented",
      confidence: "A",
    })),
    successions: [{ code: "990123", successor: "990122" }],
  });
}
