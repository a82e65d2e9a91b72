import { expect, test } from "vitest";
import { activeFilters, optionsOf } from "./filter.ts";

const stage = { name: "stage", title: "状态", options: [{ value: "sent", name: "已拨付" }] };

test("a filter that is set is said in the words of its option, a typed one as it was typed", () => {
  const filters = [
    { ...stage, value: "sent" },
    { name: "text", title: "名称", value: "第2批" },
    { name: "kind", title: "类型", value: undefined },
  ];
  expect(activeFilters(filters)).toEqual([
    { name: "stage", words: "已拨付" },
    { name: "text", words: "第2批" },
  ]);
});

test("a value that no option knows is said as it stands, so that it can be taken off", () => {
  expect(activeFilters([{ ...stage, value: "gone" }])).toEqual([{ name: "stage", words: "gone" }]);
});

test("each option is offered once", () => {
  const options = [
    { value: "2", name: "乙" },
    { value: "1", name: "甲" },
    { value: "2", name: "乙" },
  ];
  expect(optionsOf(options).map(({ value }) => value)).toEqual(["1", "2"]);
});
