import { expect, test } from "vitest";
import { daxie, fen, wan, yuan } from "./money.ts";

test("money of an answer becomes whole fen, and nothing else does", () => {
  expect(fen("2859192000")).toBe(2_859_192_000n);
  expect(fen("-5")).toBe(-5n);
  expect(fen(7n)).toBe(7n);
  for (const text of ["", "1.5", "01", "+1", "1e3", " 1"])
    expect(() => fen(text)).toThrow(RangeError);
});

test("is written in yuan, in 万元 and in Chinese capitals", () => {
  expect(yuan("2859192000")).toBe("28,591,920.00");
  expect(wan("2859192000")).toBe("2,859.19");
  expect(daxie("10005")).toBe("人民币壹佰元零伍分");
});
