import { describe, expect, test } from "vitest";
import { policyText, problemsOf } from "#policies/testing";
import { asked, contributions, parts } from "./testing/invented-contribution.ts";

describe("tiers and floors", () => {
  const tiers = `contributions:
  - coverage_year: 2023
    kind: exact
    yuan: 180
    tiers:
      - { id: low, title: 一档, yuan: 180, cite: all }
      - { id: high, title: 二档, yuan: 300, cite: all }
    lowest_tier: { at_least: standard, cite: all }
    cite: all`;

  test("the tier that was chosen is the contribution", () => {
    expect(parts([tiers], { tier: "high" })).toEqual(["insured 30000"]);
  });

  test("a tier must be named, and one that exists", () => {
    expect(asked([tiers])).toMatchObject({
      ok: false,
      problem: { kind: "tier-not-named", expected: ["low", "high"] },
    });
    expect(asked([tiers], { tier: "hihg" })).toMatchObject({
      ok: false,
      problem: { kind: "unknown-tier", nearest: "high" },
    });
  });

  test("a local amount below the floor is refused with the sentence", () => {
    expect(asked([tiers], { localYuan: "179.99" })).toMatchObject({
      ok: false,
      problem: { kind: "below-floor", foundYuan: "179.99", floorYuan: "180", citation: {} },
    });
    expect(parts([tiers], { localYuan: "180" })).toEqual(["insured 18000"]);
  });

  test("a local amount rests on the sentence below which it may not be", () => {
    expect(asked([tiers], { localYuan: "200" })).toMatchObject({
      ok: true,
      value: {
        root: { operation: "maximum", value: "20000", citation: { quote: "补助按本条执行。" } },
      },
    });
  });

  test("a local amount that differs from an exact standard without tiers is refused", () => {
    expect(asked([contributions], { localYuan: "400" })).toMatchObject({
      ok: false,
      problem: { kind: "differs-from-standard", standardYuan: "350" },
    });
  });

  test.each(["-1", "12.345", "many"])("%s is no amount", (localYuan) => {
    expect(asked([contributions], { localYuan })).toMatchObject({
      ok: false,
      problem: { kind: "malformed-amount", found: localYuan },
    });
  });

  test("a file whose tier is below its floor is refused at the tier", () => {
    const low = policyText({ more: tiers.replace("一档, yuan: 180", "一档, yuan: 150") });
    expect(problemsOf(low)).toMatchObject([
      { kind: "tier-below-floor", path: "contributions[0].tiers[0].yuan", found: "150" },
    ]);
  });
});
