import { describe, expect, test } from "vitest";
import { country, readPolicy } from "#policies/testing";
import type { Condition } from "../schema/condition.ts";
import { OwnLists } from "./own-list.ts";
import { remembering } from "./remembering-gazetteer.ts";
import { factsMatched, isNarrower } from "./specificity.ts";
import { type Standing, standingOf } from "./standing.ts";

// 990122: a county managed by the province, in the city 990100 of the province 990000 that the policy governs.
function standing(): Standing {
  const { document } = readPolicy({});
  const known = { lists: new OwnLists(document, 2022), gazetteer: remembering(country) };
  const asked = { placeCode: "990122", insuredClass: "resident", year: 2022 };
  const found = standingOf(asked, document, known);
  if (found === undefined) throw new Error("no standing");
  return found;
}

const here = standing();
const narrower = (a: Condition | undefined, b: Condition | undefined) => [
  isNarrower(a, b, here),
  isNarrower(b, a, here),
];
const first = [true, false];
const neither = [false, false];
const county = { county_kind: ["county"] };

describe("of two conditions the narrower is", () => {
  test.each<[string, Condition | undefined, Condition | undefined]>([
    ["one of fewer classes", { classes: ["resident"] }, { classes: ["resident", "minor"] }],
    ["one of some classes rather than all", { classes: ["resident"] }, undefined],
    ["one of a deeper place", { places: ["990100"] }, {}],
    ["one that names the place itself", { places: ["990122"] }, { places: ["990100"] }],
    [
      "one that names the place itself, whatever else the other says",
      { places: ["990122"] },
      { attributes: { ...county, managed_by_province: ["yes"] }, levels: ["county"] },
    ],
    ["one that names it among others", { places: ["990221", "990122"] }, { places: ["990100"] }],
    ["one of fewer levels", { levels: ["county"] }, { levels: ["county", "city"] }],
    [
      "one of an attribute more",
      { attributes: { ...county, managed_by_province: ["yes"] } },
      { attributes: county },
    ],
    [
      "one of fewer values",
      { attributes: county },
      { attributes: { county_kind: ["county", "district"] } },
    ],
    [
      "one of values rather than any",
      { attributes: { county_kind: ["county", "district"] } },
      { attributes: { county_kind: ["any"] } },
    ],
    ["one of any value rather than of no word", { attributes: { county_kind: ["any"] } }, {}],
    [
      "one that is narrower in one respect and the same in the others",
      { classes: ["resident"], places: ["990100"] },
      { places: ["990100"] },
    ],
  ])("%s", (_what, a, b) => {
    expect(narrower(a, b)).toEqual(first);
  });
});

describe("neither of two conditions is narrower", () => {
  test.each<[string, Condition | undefined, Condition | undefined]>([
    ["that say the same", { attributes: county }, { attributes: county }],
    ["that say nothing", undefined, {}],
    [
      "of which one says the place that the policy governs, and the other none",
      { places: ["990000"] },
      undefined,
    ],
    ["that say the same in another order", { classes: ["a", "b"] }, { classes: ["b", "a"] }],
    ["of classes that only overlap", { classes: ["a", "b"] }, { classes: ["b", "c"] }],
    [
      "that both accept any value, one beside another",
      { attributes: { county_kind: ["any"] } },
      { attributes: { county_kind: ["county", "any"] } },
    ],
    [
      "of which one is narrower in classes and the other in places",
      { classes: ["resident"] },
      { places: ["990100"] },
    ],
    [
      "of which one is deeper and the other knows more",
      { places: ["990100"] },
      { attributes: county },
    ],
    [
      "of which each knows something else",
      { attributes: county },
      { attributes: { managed_by_province: ["yes"] } },
    ],
    ["that both name the place itself", { places: ["990122"] }, { places: ["990122", "990100"] }],
    [
      "that overlap in one respect, though one is narrower in another",
      { classes: ["a", "b"], places: ["990100"] },
      { classes: ["b", "c"] },
    ],
  ])("%s", (_what, a, b) => {
    expect(narrower(a, b)).toEqual(neither);
  });
});

describe("a condition holds by the facts that it rests on", () => {
  const values = (when: Condition | undefined) =>
    factsMatched(when, here)?.map(({ key, value }) => `${key}=${value}`);

  test("all that is stated must hold", () => {
    expect(values(undefined)).toEqual([]);
    expect(values({ classes: ["resident"], places: ["990100"], levels: ["county"] })).toEqual([]);
    expect(values({ classes: ["minor"] })).toBeUndefined();
    expect(values({ places: ["990200"] })).toBeUndefined();
    expect(values({ places: ["990200", "990000"] })).toEqual([]);
    expect(values({ levels: ["city"] })).toBeUndefined();
    expect(values({ attributes: { county_kind: ["district", "county"] } })).toEqual([
      "county_kind=county",
    ]);
    expect(values({ attributes: { county_kind: ["district"] } })).toBeUndefined();
  });

  test("none is a fact that is missing, any is one that is not", () => {
    expect(values({ attributes: { unheard: ["none"] } })).toEqual([]);
    expect(values({ attributes: { unheard: ["any"] } })).toBeUndefined();
    expect(values({ attributes: { county_kind: ["none"] } })).toBeUndefined();
    expect(values({ attributes: { county_kind: ["any"], managed_by_province: ["yes"] } })).toEqual([
      "county_kind=county",
      "managed_by_province=yes",
    ]);
  });

  test("what is excepted is taken out again", () => {
    expect(values({ except: { places: ["990122"] } })).toBeUndefined();
    expect(values({ except: { classes: ["minor"] } })).toEqual([]);
    expect(values({ attributes: county, except: { levels: ["city"] } })).toEqual([
      "county_kind=county",
    ]);
  });
});
