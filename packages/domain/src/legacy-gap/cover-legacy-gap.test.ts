import { describe, expect, test } from "vitest";
import { compiled } from "#policies/testing";
import { coverLegacyGap, type LegacyGapQuestion } from "./cover-legacy-gap.ts";

const rule = `legacy_gaps:
  - id: before-merger
    title: 整合前的基金缺口
    schemes: { urban_resident: 城镇居民医保, new_rural: 新农合 }
    borne_by: original_pooling_government
    cite: all`;

function asked(from: LegacyGapQuestion["from"], over: Partial<LegacyGapQuestion> = {}) {
  const policy = compiled({ more: rule });
  return coverLegacyGap({
    policy,
    scheme: "new_rural",
    pooledBy: "990121",
    gapFen: 12_345n,
    from,
    ...over,
  });
}

const government = { kind: "government", placeCode: "990121" } as const;

describe("a gap from before the merger", () => {
  test("is made up by the government of the old pooling area, by the quoted sentence", () => {
    expect(asked(government)).toMatchObject({
      ok: true,
      value: {
        payerCode: "990121",
        amountFen: "12345",
        root: { citation: { quote: "补助按本条执行。" } },
      },
    });
  });

  test("is never covered from the other scheme's fund", () => {
    expect(asked({ kind: "fund", scheme: "urban_resident" })).toMatchObject({
      ok: false,
      problem: {
        kind: "other-schemes-fund",
        scheme: "new_rural",
        from: "urban_resident",
        citation: { quote: "补助按本条执行。" },
      },
    });
  });

  test.each([
    [{ kind: "fund", scheme: "new_rural" }, "government-makes-it-up"],
    [{ kind: "government", placeCode: "990100" }, "other-government"],
    [{ kind: "fund", scheme: "urban_residnet" }, "unknown-scheme"],
  ] as const)("%j is refused: %s", (from, kind) => {
    expect(asked(from)).toMatchObject({ ok: false, problem: { kind } });
  });

  test("must be one, of a scheme that the notice names, under a notice that rules it", () => {
    expect(asked(government, { gapFen: 0n })).toMatchObject({ problem: { kind: "not-a-gap" } });
    expect(asked(government, { scheme: "new_rual" })).toMatchObject({
      problem: { kind: "unknown-scheme", nearest: "new_rural" },
    });
    expect(asked(government, { policy: compiled({}) })).toMatchObject({
      problem: { kind: "no-legacy-gap-rule" },
    });
  });
});
