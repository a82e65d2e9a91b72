import type { TraceStep } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { formulaOf, inputsOf, isDerived, labelOf, noteOf, valueOf } from "./trace-words.ts";

const heads: TraceStep = {
  label: "heads",
  operation: "given",
  value: "100000",
  unit: "person",
  inputs: [],
};
const share: TraceStep = {
  label: "share.province",
  operation: "given",
  value: "91.5",
  unit: "yuan_per_head",
  inputs: [],
};
const amount: TraceStep = {
  label: "amount.province",
  operation: "multiply",
  value: "915000000",
  unit: "fen",
  inputs: [share, heads],
};

test("an amount reads as persons times yuan per person, in the words of the place", () => {
  expect(valueOf(amount)).toBe("9,150,000.00 元");
  expect(formulaOf(amount)).toBe("100,000 人 × 91.5 元/人");
  expect(inputsOf(amount)).toEqual([heads, share]);
  expect(labelOf(amount, "451423")).toBe("自治区应拨金额");
  expect(labelOf(share, "451423")).toBe("自治区负担标准");
  expect(labelOf(share, "430121")).toBe("省负担标准");
});

test("notes that the engine writes as keys are shown in words, written ones as they are", () => {
  const noted = (note: string) => noteOf({ ...share, note }, "451423");
  expect(noted("fen half_up")).toBe("四舍五入到分");
  expect(noted("region=west")).toBe("西部地区");
  expect(noted("负担者为设区市")).toBe("负担者为设区市");
});

test("a base that the policy names itself is called by its title and not said twice", () => {
  const base = { ...share, label: "base.city_part", note: "市县财政负担部分" };
  expect(labelOf(base, "451423")).toBe("市县财政负担部分");
  expect(noteOf(base, "451423")).toBeUndefined();
});

test("a per-head figure that is reckoned is marked as derived, a stated one and a product of heads are not", () => {
  const percent: TraceStep = {
    label: "amount.percent",
    operation: "percent",
    value: "464",
    unit: "yuan_per_head",
    inputs: [
      { label: "rate", operation: "given", value: "80", unit: "percent", inputs: [] },
      { ...share, label: "base.standard", value: "580" },
    ],
  };
  expect(isDerived(percent)).toBe(true);
  expect(isDerived(share)).toBe(false);
  expect(isDerived(amount)).toBe(false);
});
