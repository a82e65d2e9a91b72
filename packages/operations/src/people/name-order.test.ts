import { expect, test } from "vitest";
import { compareNames } from "./name-order.ts";

test("names that are told apart by 甲乙丙丁 stand in that order, whatever their sound", () => {
  const names = ["复核丁", "复核乙", "复核丙", "复核甲"];
  expect(names.toSorted(compareNames)).toEqual(["复核甲", "复核乙", "复核丙", "复核丁"]);
});

test("other names stand by their sound", () => {
  const names = ["周明", "李华", "白雪", "李安", "陈平"];
  expect(names.toSorted(compareNames)).toEqual(["白雪", "陈平", "李安", "李华", "周明"]);
});

test("a family name that is a stem is no stem", () => {
  expect(["丁", "甲"].toSorted(compareNames)).toEqual(["丁", "甲"]);
});
