import { expect, test } from "vitest";
import { csvText } from "./csv-text.ts";

test("no cell can run as a formula when the file is opened", () => {
  for (const found of ["=1+1", "+1", "-cmd", "@SUM(A1)", "\tx", "\rx"]) {
    const [line] = csvText([[found]])
      .slice(1)
      .split("\r\n");
    expect(line?.replace(/^"/, "").startsWith("'")).toBe(true);
  }
});

test("a negative number stays a number", () => {
  expect(csvText([["-5", "-1.5"]])).toBe("\u{feff}-5,-1.5\r\n");
});

test("commas, quotes and line breaks stay inside their cell", () => {
  expect(csvText([['a,"b"', "c\nd"]])).toBe('\u{feff}"a,""b""","c\nd"\r\n');
});
