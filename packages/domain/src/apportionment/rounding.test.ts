import { describe, expect, test } from "vitest";
import { apportion } from "#apportionment";
import type { Rounding } from "#money";
import { compiled, oneCase, type Sections, standardOf } from "#policies/testing";
import { row } from "./testing/one-row.ts";

describe("rounding", () => {
  const sections: Sections = {
    cases: oneCase(
      "level: central, amount: { yuan: 366 }",
      "level: province, amount: { yuan: 122 }",
      "level: county, amount: { yuan: 122 }",
    ),
  };
  const tables: Rounding = { unit: "0.01wan", mode: "half_up" };

  test("to 0.01 wan yuan rounds every place, and totals are sums of the rounded rows", () => {
    const policy = compiled(sections);
    const heads = ["990101", "990121"].map((placeCode) => ({
      placeCode,
      insuredClass: "resident",
      heads: 1_234n,
    }));
    const made = apportion({ policy, year: 2022, heads, rounding: tables });
    if (!made.ok) throw new Error("refused");
    // 1,234 x 610 = 752,740 yuan = 75.274 wan; shares 45.1644, 15.0548, 15.0548.
    expect(made.value.rows[0]?.totalFen).toBe(75_270_000n);
    expect(made.value.rows[0]?.shares.map(({ amountFen }) => amountFen)).toEqual([
      45_160_000n,
      15_060_000n,
      15_050_000n,
    ]);
    expect(made.value.totalFen).toBe(150_540_000n);
    expect(made.value.totals).toEqual([
      { level: "central", amountFen: 90_320_000n },
      { level: "province", amountFen: 30_120_000n },
      { level: "county", amountFen: 30_100_000n },
    ]);
  });

  test("rounds each share by itself where the total is their sum", () => {
    const policy = compiled({ ...sections, more: "rounding: { total: sum_of_shares }" });
    // 45.1644, 15.0548, 15.0548 wan; a total rounded by itself would be 75.27.
    const { shares, totalFen } = row(policy, { heads: 1_234n, rounding: tables });
    expect(shares.map(({ amountFen }) => amountFen)).toEqual([
      45_160_000n,
      15_050_000n,
      15_050_000n,
    ]);
    expect(totalFen).toBe(75_260_000n);
  });

  test("leaves what is over to the level that the policy names, or to the rest", () => {
    const named = compiled({
      ...sections,
      more: "rounding: { unit: 0.01wan, remainder: province }",
    });
    expect(row(named, { heads: 1_234n }).shares.map(({ amountFen }) => amountFen)).toEqual([
      45_160_000n,
      15_060_000n,
      15_050_000n,
    ]);
    const rest = compiled({
      cases: oneCase(
        "level: central, amount: { yuan: 366 }",
        "level: province, amount: { yuan: 122 }",
        "level: county, amount: rest",
      ),
      more: "rounding: { unit: 0.01wan }",
    });
    expect(row(rest, { heads: 1_234n }).shares.map(({ amountFen }) => amountFen)).toEqual([
      45_160_000n,
      15_050_000n,
      15_060_000n,
    ]);
  });

  test("never makes a share negative", () => {
    const policy = compiled({
      standards: standardOf(140),
      cases: oneCase(
        "level: central, amount: { yuan: 70 }",
        "level: province, amount: { yuan: 60 }",
        "level: county, amount: rest",
      ),
    });
    const shares = row(policy, { heads: 1n, rounding: tables }).shares.map(
      ({ amountFen }) => amountFen,
    );
    expect(shares).toEqual([10_000n, 0n, 0n]);
  });

  test("of a share that bears everything is the rounded total", () => {
    const alone = compiled({ cases: oneCase("level: central, amount: { yuan: 610 }") });
    const { totalFen, shares } = row(alone, { heads: 1_234n, rounding: tables });
    expect([totalFen, ...shares.map(({ amountFen }) => amountFen)]).toEqual([
      75_270_000n,
      75_270_000n,
    ]);
  });

  test("of nothing per head is nothing for every level", () => {
    const free = compiled({
      standards: standardOf(0),
      cases: oneCase("level: central, amount: { yuan: 0 }", "level: county, amount: { yuan: 0 }"),
    });
    const { totalFen, shares } = row(free, { heads: 1_234n, rounding: tables });
    expect([totalFen, ...shares.map(({ amountFen }) => amountFen)]).toEqual([0n, 0n, 0n]);
  });

  test("totals stand in the order of the levels, and no standard is named where places differ", () => {
    const differing = compiled({
      standards: `standards:
  - { kind: exact, amount: { yuan: 610 }, cite: all }
  - { kind: exact, amount: { yuan: 700 }, when: { places: ["990101"] }, cite: all }`,
      cases: `cases:
  - id: everywhere
    title: 各地
    shares:
      - { level: county, amount: rest, cite: all }
  - id: one
    title: 一区
    when: { places: ["990101"] }
    shares:
      - { level: central, amount: { yuan: 300 }, cite: all }
      - { level: city, amount: rest, cite: all }`,
    });
    const of = (...codes: readonly string[]) => {
      const heads = codes.map((placeCode) => ({ placeCode, insuredClass: "resident", heads: 1n }));
      const made = apportion({ policy: differing, year: 2022, heads });
      if (!made.ok) throw new Error("refused");
      return { standard: made.value.standardYuan, levels: made.value.totals.map((t) => t.level) };
    };
    expect(of("990121", "990101")).toEqual({
      standard: null,
      levels: ["central", "city", "county"],
    });
    expect(of("990121", "990122")).toEqual({ standard: "610", levels: ["county"] });
  });

  test("of zero heads is zero at every level", () => {
    expect(row(compiled(sections), { heads: 0n, rounding: tables }).totalFen).toBe(0n);
  });
});

describe("deadlines", () => {
  test("several steps: the first that speaks of all the money; the fallback only where nothing else does", () => {
    const steps = `deadlines:
  - { id: year-end, title: 年底, due: { on: 12-31 }, fallback: yes, cite: all }
  - { id: first, title: 6月底前, due: { on: 06-30 }, cite: all }
  - { id: second, title: 8月15日前, due: { on: 08-15 }, cite: all }`;
    expect(row(compiled({ more: steps }), {}).dueOn).toBe("2022-06-30");
    expect(row(compiled({ more: steps.split("\n").slice(0, 2).join("\n") }), {}).dueOn).toBe(
      "2022-12-31",
    );
    expect(row(compiled({}), {}).dueOn).toBeNull();
  });

  test("after an event, monthly and partial ones set no date for all the money; the next year's may", () => {
    const steps = `deadlines:
  - { id: after, title: 收到后30日, due: { days: 30, after: central-document }, cite: all }
  - { id: monthly, title: 每月, due: { monthly_on: 10 }, cite: all }
  - { id: half, title: 一半, due: { on: 03-31 }, percent: 50, cite: all }
  - { id: next, title: 次年, due: { on: 03-31, year_offset: 1 }, cite: all }`;
    expect(row(compiled({ more: steps }), {}).dueOn).toBe("2023-03-31");
  });
});
