import { expect, test } from "vitest";
import { rowActs } from "./row-acts.ts";

const yes = { permitted: true, reason: null, facts: [] };
const no = (reason: string, facts: Record<string, string> = {}) => ({
  permitted: false,
  reason,
  facts: Object.entries(facts).map(([name, value]) => ({ name, value })),
});
const batch = {
  acts: [
    { act: "submit" as const, ...no("act_not_possible", { act: "submit", stage: "submitted" }) },
    {
      act: "recall" as const,
      ...no("already_judged", { by: "复核甲", act: "review", at: "2022-09-23T06:02:00Z" }),
    },
    { act: "review" as const, ...no("role_needed", { needed: "reviewer", held: "preparer" }) },
    { act: "cancel" as const, ...yes },
    { act: "hold" as const, ...no("role_needed", { needed: "reviewer", held: "preparer" }) },
  ],
  telling: [
    { act: "urge" as const, ...no("nobody_to_urge") },
    { act: "copy" as const, ...no("role_needed", { needed: "preparer", held: "auditor" }) },
  ],
};

test("the menu holds the post's own acts only, and says of each that cannot be taken why, by name", () => {
  const acts = rowActs(batch, "preparer");
  expect(acts.map(({ act }) => act)).toEqual(["submit", "recall", "cancel", "urge"]);
  const reasonOf = (act: string) => acts.find((one) => one.act === act)?.reason;
  expect(reasonOf("cancel")).toBeNull();
  expect(reasonOf("recall")).toBe("复核甲已办理（复核通过），不能再撤回。");
  expect(reasonOf("submit")).not.toContain("{{");
  expect(reasonOf("urge")).not.toBeNull();
});

test("whoever only reads is offered no act at all", () => {
  expect(rowActs({ ...batch, telling: [] }, "auditor")).toEqual([]);
});
