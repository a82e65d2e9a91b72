import { describe, expect, test } from "vitest";
import {
  allot,
  chineseAmount,
  exact,
  exactToText,
  fenFromText,
  fenToText,
  formatFen,
  formatWan,
  minus,
  parseExact,
  percentOf,
  roundFen,
  roundQuotient,
  scaledToText,
  times,
  toScaled,
} from "#money";

describe("money on the wire", () => {
  test("is whole fen in digits and reads back the same", () => {
    expect(fenToText(2859192000n)).toBe("2859192000");
    expect(fenFromText("2859192000")).toEqual({ ok: true, value: 2859192000n });
    expect(fenFromText("-5")).toEqual({ ok: true, value: -5n });
  });

  test.each(["", " 1", "+1", "01", "1e3", "1.0", "-0", "１", "1,000", "9".repeat(40)])(
    "refuses %j",
    (found) => {
      expect(fenFromText(found)).toEqual({ ok: false, problem: { kind: "malformed-fen", found } });
    },
  );
});

describe("money on paper", () => {
  test.each([
    [2859192000n, "28,591,920.00"],
    [0n, "0.00"],
    [5n, "0.05"],
    [-123456n, "-1,234.56"],
    [100000n, "1,000.00"],
  ])("%s fen in yuan is %s", (fen, text) => {
    expect(formatFen(fen)).toBe(text);
  });

  test.each([
    [2859192000n, "2,859.19"],
    [5000n, "0.01"],
    [4999n, "0.00"],
    [-5000n, "-0.01"],
    [1_000_000_000_000n, "1,000,000.00"],
  ])("%s fen in wan yuan is %s", (fen, text) => {
    expect(formatWan(fen)).toBe(text);
  });

  test.each([
    [2859192000n, "人民币贰仟捌佰伍拾玖万壹仟玖佰贰拾元整"],
    [0n, "人民币零元整"],
    [5n, "人民币伍分"],
    [50n, "人民币伍角整"],
    [10005n, "人民币壹佰元零伍分"],
    [168032n, "人民币壹仟陆佰捌拾元叁角贰分"],
    [14095000n, "人民币壹拾肆万零玖佰伍拾元整"],
    [10000000000n, "人民币壹亿元整"],
    [10000000100n, "人民币壹亿零壹元整"],
    [1000010000000n, "人民币壹佰亿零壹拾万元整"],
    [123456789012345600n, "人民币壹仟贰佰叁拾肆万伍仟陆佰柒拾捌亿玖仟零壹拾贰万叁仟肆佰伍拾陆元整"],
    [100500n, "人民币壹仟零伍元整"],
  ])("%s fen in words is %s", (fen, words) => {
    expect(chineseAmount(fen)).toBe(words);
  });

  test("amounts that no order can carry are not put into words", () => {
    expect(() => chineseAmount(-1n)).toThrow(RangeError);
    expect(() => chineseAmount(10n ** 18n)).toThrow(RangeError);
  });
});

describe("rounding", () => {
  test.each([
    ["half_up", 15n, 2n],
    ["half_up", -15n, -2n],
    ["half_up", 14n, 1n],
    ["half_even", 15n, 2n],
    ["half_even", 25n, 2n],
    ["half_even", 26n, 3n],
    ["up", 11n, 2n],
    ["up", -11n, -2n],
    ["up", 10n, 1n],
    ["down", 19n, 1n],
    ["down", -19n, -1n],
  ] as const)("%s takes %s tenths to %s", (mode, tenths, whole) => {
    expect(roundQuotient(tenths, 10n, mode)).toBe(whole);
  });

  test("units of official tables are 1, 100, 10,000 and 1,000,000 fen", () => {
    expect(roundFen(1_234_567n, { unit: "fen", mode: "half_up" })).toBe(1_234_567n);
    expect(roundFen(1_234_567n, { unit: "yuan", mode: "half_up" })).toBe(1_234_600n);
    expect(roundFen(1_234_567n, { unit: "0.01wan", mode: "half_up" })).toBe(1_230_000n);
    expect(roundFen(1_534_567n, { unit: "wan", mode: "half_up" })).toBe(2_000_000n);
  });

  test("a denominator that is not positive is a broken invariant", () => {
    expect(() => roundQuotient(1n, 0n, "half_up")).toThrow("denominator must be positive, found 0");
  });
});

describe("exact decimals", () => {
  test("are exact where floating point is not", () => {
    expect(exactToText(percentOf(exact("0.1"), exact("0.3")))).toBe("0.0003");
    expect(exactToText(minus(exact("610"), exact("91.50")))).toBe("518.5");
    expect(
      exactToText(times(exact("1234567890123456.12345678"), exact("1234567890123456.12345678"))),
    ).toBe("1524157875323882031702474196007.3757049365279684");
  });

  test("are written from whole numbers with the sign only where there is something to owe", () => {
    expect([0n, 1n, -1n, 9_150n, -100n].map((scaled) => scaledToText(scaled, 2))).toEqual([
      "0",
      "0.01",
      "-0.01",
      "91.5",
      "-1",
    ]);
  });

  test("scale to whole numbers only without loss", () => {
    expect(toScaled(exact("30.5"), 2)).toBe(3050n);
    expect(toScaled(exact("30.505"), 2)).toBeUndefined();
  });

  test.each([
    "",
    "1e3",
    "1,000",
    "+1",
    "01",
    ".5",
    "5.",
    "１",
    "NaN",
    "Infinity",
    "0x10",
    "1.123456789",
  ])("refuse %j", (found) => {
    expect(parseExact(found)).toEqual({ ok: false, problem: { kind: "malformed-decimal", found } });
  });
});

describe("allotment", () => {
  test("gives what is left to the largest remainder, ties to the earlier part", () => {
    expect(allot(100n, [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allot(100n, [1n, 2n, 3n])).toEqual([17n, 33n, 50n]);
    expect(allot(1n, [1n, 1n])).toEqual([1n, 0n]);
    expect(allot(-100n, [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  });

  test("needs a weight to follow", () => {
    expect(() => allot(1n, [0n, 0n])).toThrow(RangeError);
  });
});
