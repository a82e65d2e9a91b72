import { expect, test } from "vitest";
import { readWrittenDate } from "#time";

test.each([
  "2022-12-31",
  " 2022-12-31 ",
  "2022/12/31",
  "2022.12.31",
  "2022–12–31",
  "2022。12。31",
  "2022、12、31",
  "20221231",
  "2022年12月31日",
  "2022年12月31号",
  "2022年12月31",
  "2022 年 12 月 31 日",
  "２０２２－１２－３１",
  "２０２２／１２／３１",
  "２０２２．１２．３１",
  "２０２２年１２月３１日",
  "２０２２１２３１",
])("%j is the last day of 2022", (text) => {
  expect(readWrittenDate(text)).toEqual({ ok: true, value: "2022-12-31" });
});

test.each(["2022-1-5", "2022/01/5", "2022.1.05", "2022年1月5日"])(
  "%j: a month or a day may have one digit",
  (text) => {
    expect(readWrittenDate(text)).toEqual({ ok: true, value: "2022-01-05" });
  },
);

test.each([
  ["2022-02-30", "2022-02-30"],
  ["2022年2月30日", "2022-02-30"],
  ["20220230", "2022-02-30"],
  ["2023/2/29", "2023-02-29"],
  ["2022.13.1", "2022-13-01"],
  ["2022-0-1", "2022-00-01"],
])("%j is no day: the refusal says which", (text, day) => {
  expect(readWrittenDate(text)).toEqual({
    ok: false,
    problem: { kind: "no-such-date", text: day },
  });
});

test.each([
  "",
  "12-31",
  "12月31日",
  "31.12.2022",
  "12/31/2022",
  "2022-12/31",
  "2022-12",
  "2022123",
  "202212310",
  "2022-12-31 09:30",
  "x2022-12-31",
  "2022年12-31",
  "二〇二二年十二月三十一日",
])("%j is not taken for a day", (text) => {
  expect(readWrittenDate(text)).toMatchObject({ ok: false, problem: { kind: "malformed-date" } });
});
