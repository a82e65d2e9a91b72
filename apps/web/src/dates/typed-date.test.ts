import { expect, test } from "vitest";
import { isDate, meant, wrongDate } from "./typed-date.ts";

test.each(["2022-12-31", "2022/12/31", "２０２２年１２月３１日", "20221231"])(
  "%j goes on as the wire has it",
  (typed) => {
    expect(meant(typed)).toBe("2022-12-31");
  },
);

test.each(["2022-02-30", "12-31", "明天"])("%j stays what it is and is no date", (typed) => {
  expect(meant(` ${typed} `)).toBe(typed);
  expect(isDate(meant(typed))).toBe(false);
});

test("an empty field is no date, and nothing is wrong with it", () => {
  expect(meant("  ")).toBe("");
  expect(isDate("")).toBe(false);
  expect(wrongDate("", { min: "2022-01-01" })).toBeNull();
});

test.each([
  ["2022-02-30", { kind: "noSuchDay", date: "2022-02-30" }],
  ["2022年2月30日", { kind: "noSuchDay", date: "2022-02-30" }],
  ["12-31", { kind: "malformed" }],
  ["2022-01-01", { kind: "tooEarly", date: "2022-01-02" }],
  ["2023-01-01", { kind: "tooLate", date: "2022-12-31" }],
  ["2022-01-02", null],
  ["2022-12-31", null],
])("%j between 2 January and the year's end: %o", (value, wrong) => {
  expect(wrongDate(value, { min: "2022-01-02", max: "2022-12-31" })).toEqual(wrong);
});
