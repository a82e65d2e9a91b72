import { apportion } from "#apportionment";
import type { Rounding } from "#money";
import { compiled, head, oneCase, standardOf } from "#policies/testing";
import { describe, expect, test } from "vitest";
import { advanceOf } from "./advance.ts";
import { explainSettled } from "./explain-settled.ts";
import type { PaidAhead } from "./paid-ahead.ts";
import { placeDues, type RoundedBy } from "./place-due.ts";
import { settle } from "./settle.ts";

const more = `advances:
  - { id: early, title: 提前下达, part: { percent: 70 }, levels: [central], cite: all }
  - { id: ten-months, title: 预拨十个月, part: { months: 10 }, cite: all }
  - { id: some, title: 预拨一部分, part: { unstated: 按一定比例 }, cite: all }
settlement:
  - { title: 多退少补, cite: all }
  - { title: 次年结算, underpaid: carried, when: { places: ["990221"] }, cite: all }`;
const policy = compiled({
  head: head({ classes: "resident, residence_permit" }),
  standards: standardOf("610.55"),
  cases: oneCase(
    "level: central, amount: { percent: 60, of: standard }",
    "level: province, amount: { percent: 20, of: standard }",
    "level: county, amount: rest",
  ),
  more,
});
const hundred: Rounding = { unit: "0.01wan", mode: "half_up" };

function due(heads: Readonly<Record<string, bigint>>, roundedBy: RoundedBy = "class") {
  const rows = Object.entries(heads).map(([key, count]) => {
    const [placeCode = "", insuredClass = "resident"] = key.split(" ");
    return { placeCode, insuredClass, heads: count };
  });
  const made = apportion({ policy, year: 2022, heads: rows, rounding: hundred });
  if (!made.ok) throw new Error("not apportioned");
  return placeDues(made.value, policy, roundedBy);
}

const paid = (over: Partial<PaidAhead>): PaidAhead => ({
  row: 0,
  placeCode: "990121",
  level: "central",
  advancedFen: 0n,
  earlierFen: 0n,
  deductionFen: 0n,
  limitFen: null,
  ...over,
});
const asked = { policy, year: 2022, rounding: hundred } as const;

function settled(paidAhead: readonly PaidAhead[], heads: Readonly<Record<string, bigint>>) {
  const made = settle({ ...asked, dues: due(heads), paidAhead });
  if (!made.ok) throw new Error(JSON.stringify(made.problem, (_, v) => String(v)));
  return made.value;
}

function refused(paidAhead: readonly PaidAhead[], heads: Readonly<Record<string, bigint>>) {
  const made = settle({ ...asked, dues: due(heads), paidAhead });
  if (made.ok) throw new Error("settled");
  return made.problem;
}

const thousand = { "990121": 1000n };
// 60 percent of 610.55 yuan for 1,000 heads is 366,330 yuan, printed as 36.63 万元.
const dueFen = 36_630_000n;

describe("what is due for a place", () => {
  const both = { "990121": 1000n, "990121 residence_permit": 1000n };

  test("is the sum of its rounded classes, or is rounded once for all classes", () => {
    expect(due(both).map((one) => one.dueFen)).toEqual([73_260_000n, 24_420_000n, 24_440_000n]);
    expect(due(both, "place").map((one) => one.dueFen)).toEqual([
      73_270_000n,
      24_420_000n,
      24_420_000n,
    ]);
  });

  test("is rounded level by level where totals are sums of shares", () => {
    const summing = compiled({ more: "rounding: { unit: 0.01wan, total: sum_of_shares }" });
    const heads = [{ placeCode: "990121", insuredClass: "resident", heads: 1234n }];
    const made = apportion({ policy: summing, year: 2022, heads });
    if (!made.ok) throw new Error("not apportioned");
    const amounts = placeDues(made.value, summing, "place").map((one) => one.dueFen);
    expect(amounts).toEqual([45_160_000n, 15_050_000n, 15_050_000n]);
  });

  test("counts heads once and says yuan per head where all classes have the same", () => {
    expect(due(both)[0]).toMatchObject({ heads: 2000n, perHeadYuan: "366.33", level: "central" });
  });
});

describe("this payment", () => {
  test("is what is due less what was advanced", () => {
    const [row] = settled([paid({ advancedFen: 25_640_000n })], thousand).rows;
    expect(row).toMatchObject({ dueFen, paymentFen: 10_990_000n, carriedFen: 0n });
  });

  test("takes in what earlier years left and takes off deductions", () => {
    const over = { advancedFen: 25_640_000n, earlierFen: -100_000n, deductionFen: 200_000n };
    expect(settled([paid(over)], thousand).rows[0]).toMatchObject({ paymentFen: 10_690_000n });
    const under = { ...over, earlierFen: 300_000n };
    expect(settled([paid(under)], thousand).rows[0]).toMatchObject({ paymentFen: 11_090_000n });
  });

  test("is nothing where more was advanced than is due; the difference is carried", () => {
    const [row] = settled([paid({ advancedFen: 40_000_000n })], thousand).rows;
    expect(row).toMatchObject({ paymentFen: 0n, carriedFen: -3_370_000n });
  });

  test("goes to its limit; the rest is topped up next time", () => {
    const [row] = settled([paid({ limitFen: 30_000_000n })], thousand).rows;
    expect(row).toMatchObject({ paymentFen: 30_000_000n, carriedFen: 6_630_000n });
  });

  test("is nothing where the notice leaves shortfalls to later years", () => {
    const made = settled([paid({ placeCode: "990221" })], { "990221": 1000n });
    expect(made.rows[0]).toMatchObject({ paymentFen: 0n, carriedFen: dueFen });
  });

  test("is of all levels together where the rows name none", () => {
    const made = settled([paid({ level: null, advancedFen: 61_050_000n })], thousand);
    expect(made.rows).toMatchObject([{ level: null, heads: 1000n, dueFen: 61_060_000n }]);
    expect(made.rows[0]).toMatchObject({ paymentFen: 10_000n });
  });

  test("adds up to its totals level by level", () => {
    const rows = ["990121", "990122"].flatMap((placeCode, index) => [
      paid({ row: 2 * index, placeCode, advancedFen: 40_000_000n * BigInt(index) }),
      paid({ row: 2 * index + 1, placeCode, level: "county" }),
    ]);
    const { totals } = settled(rows, { "990121": 1000n, "990122": 1000n });
    expect(totals).toMatchObject([
      { level: "central", dueFen: 2n * dueFen, paymentFen: dueFen, carriedFen: -3_370_000n },
      { level: "county", dueFen: 24_440_000n, advancedFen: 0n, paymentFen: 24_440_000n },
    ]);
  });
});

describe("an advance", () => {
  const early = (advanceId: string) => advanceOf({ ...asked, dues: due(thousand), advanceId });

  test("is a part of what is due, rounded, for the levels that it is about; the rest is carried", () => {
    const limits = early("early");
    expect(limits).toMatchObject({
      ok: true,
      value: [{ placeCode: "990121", level: "central", limitFen: 25_640_000n }],
    });
    if (!limits.ok) throw new Error("refused");
    expect(settled(limits.value, thousand).rows[0]).toMatchObject({
      paymentFen: 25_640_000n,
      carriedFen: 10_990_000n,
    });
  });

  test("of ten months is ten twelfths", () => {
    expect(early("ten-months")).toMatchObject({
      value: [{ limitFen: 30_530_000n }, { limitFen: 10_180_000n }, { limitFen: 10_180_000n }],
    });
  });

  test("without a figure is refused with the notice's word", () => {
    expect(early("some")).toMatchObject({
      problem: { kind: "advance-unstated", says: "按一定比例" },
    });
  });

  test("that the policy does not have is refused with those it has", () => {
    expect(early("late")).toMatchObject({
      problem: { kind: "unknown-advance", expected: ["early", "ten-months", "some"] },
    });
  });
});

describe("refuses, each at its row,", () => {
  test.each([
    [
      "a place without heads",
      [paid({}), paid({ row: 1, placeCode: "990122" })],
      "place-without-due",
    ],
    [
      "a level that owes nothing there",
      [paid({}), paid({ row: 1, level: "city" })],
      "level-without-due",
    ],
    ["a place entered twice", [paid({}), paid({ row: 1 })], "entered-twice"],
    ["a level in some rows only", [paid({}), paid({ row: 1, level: null })], "level-in-some-rows"],
    ["a negative advance", [paid({ row: 1, advancedFen: -1n })], "negative-amount"],
    ["a negative limit", [paid({ row: 1, limitFen: -1n })], "negative-amount"],
  ] as const)("%s", (_what, rows, kind) => {
    expect(refused(rows, thousand)).toContainEqual(expect.objectContaining({ kind, row: 1 }));
  });

  test("a place with heads that is not entered: missing is not nothing", () => {
    expect(refused([paid({})], { ...thousand, "990122": 5n })).toEqual([
      { kind: "not-entered", placeCode: "990122", placeName: "乙二县", level: "central" },
    ]);
  });
});

describe("the explanation of a payment", () => {
  test("goes from the payment down to the sentences", () => {
    const made = settled([paid({ advancedFen: 40_000_000n, earlierFen: 100_000n })], thousand);
    const [row] = made.rows;
    if (row === undefined) throw new Error("no row");
    const root = explainSettled(row, { policy, settlement: made, roundedBy: "class" });
    expect(root).toMatchObject({
      label: "settlement.payment",
      operation: "maximum",
      value: "0",
      citation: { quote: "补助按本条执行。" },
      inputs: [
        {
          label: "settlement.balance",
          value: "-3270000",
          inputs: [
            { label: "settlement.owed", inputs: [{ value: "36630000" }, { value: "100000" }] },
            { label: "settlement.advanced", value: "40000000" },
          ],
        },
        { label: "settlement.nothing" },
      ],
    });
    expect(JSON.stringify(root)).toContain("share.central");
  });

  test("of a place rounded once shows the sum of its classes before rounding", () => {
    const dues = due({ "990121": 1000n, "990121 residence_permit": 1n }, "place");
    const made = settle({ ...asked, dues, paidAhead: [paid({ limitFen: 1n })] });
    if (!made.ok || made.value.rows[0] === undefined) throw new Error("not settled");
    const by = { policy, settlement: made.value, roundedBy: "place" } as const;
    const root = explainSettled(made.value.rows[0], by);
    expect(root).toMatchObject({
      operation: "minimum",
      inputs: [
        {
          operation: "subtract",
          inputs: [
            {
              label: "settlement.due",
              operation: "round",
              value: "36670000",
              inputs: [{ label: "settlement.classes", value: "366696.33" }],
            },
            {},
          ],
        },
        { label: "settlement.limit" },
      ],
    });
  });
});
