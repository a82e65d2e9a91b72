import { expect, test } from "vitest";
import { inUnit, toFen } from "./in-unit.ts";
import { formatHeads, formatRate } from "./heads.ts";
import { inSentence } from "./in-sentence.ts";
import { fenFromTypedYuan } from "./yuan-field.ts";

test("typed yuan are read exactly, with or without separators", () => {
  expect(fenFromTypedYuan("28,591,920.00")).toBe(2859192000n);
  expect(fenFromTypedYuan("28591920.5")).toBe(2859192050n);
  expect(fenFromTypedYuan(" 1,000 ")).toBe(100000n);
  expect(fenFromTypedYuan("0.01")).toBe(1n);
});

test("what is no amount is not guessed", () => {
  for (const typed of ["", "1.234", "-5", "1e3", "五", "1.", "12.3.4"])
    expect(fenFromTypedYuan(typed)).toBeUndefined();
});

test("the unit changes the print, never the fen", () => {
  const fen = toFen("2859192000");
  expect(inUnit(fen, "yuan")).toBe("28,591,920.00");
  expect(inUnit(fen, "wan")).toBe("2,859.19");
});

test("a malformed amount from the wire throws instead of showing something", () => {
  expect(() => toFen("12.5")).toThrow("not fen: 12.5");
});

test("a sentence speaks in 亿元, 万元 or 元 by size", () => {
  expect(inSentence(50_985_386_000n)).toBe("5.10亿元");
  expect(inSentence(2859192000n)).toBe("2,859.19万元");
  expect(inSentence(12345n)).toBe("123.45元");
});

test("heads carry separators and rates two decimals", () => {
  expect(formatHeads("312480")).toBe("312,480");
  expect(formatHeads("0")).toBe("0");
  expect(formatRate(9031)).toBe("90.31%");
  expect(formatRate(10000)).toBe("100.00%");
  expect(formatRate(5)).toBe("0.05%");
});
