import { expect, test } from "vitest";
import { foldText } from "./fold-text.ts";

const things = (count: number) =>
  Array.from({ length: count }, (_, at) => `　第${at + 1}项（南宁市）`);
const text = (count: number, ...after: string[]) =>
  ["2022-12-31 到期，还有 19 天：", ...things(count), ...after].join("\n");

test("after five things the rest is folded and counted, and what follows them stays in sight", () => {
  expect(foldText(text(20, "　等 33 项", "补发：系统在应提醒的日期没有运行。"))).toEqual({
    before: text(5),
    folded: { text: [...things(20).slice(5), "　等 33 项"].join("\n"), lines: 16 },
    after: "补发：系统在应提醒的日期没有运行。",
  });
});

test("the next day's heading is folded with its things", () => {
  const two = text(4, text(6));
  expect(foldText(two)).toMatchObject({ folded: { lines: 5 }, after: "" });
  expect(foldText(two).before.split("\n").at(-1)).toBe("　第1项（南宁市）");
});

test.each([0, 1, 5, 7])("%i things are shown whole", (count) => {
  expect(foldText(text(count))).toEqual({ before: text(count), folded: null, after: "" });
});

test("nothing is lost in the fold", () => {
  const long = text(12, "说明");
  const { before, folded, after } = foldText(long);
  expect([before, folded?.text, after].join("\n")).toBe(long);
});
