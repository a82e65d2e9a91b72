import { builtInReminderPlan } from "@daowei/domain/reminders";
import type { ReminderPlan } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { draftOf, planOf } from "./plan-draft.ts";

const plan = structuredClone(builtInReminderPlan) as ReminderPlan;

test("a form that nobody touched says the plan it was filled from", () => {
  const draft = draftOf(plan);
  expect(draft.leads).toBe("30, 14, 7, 3工, 1工, 0工");
  expect(planOf(plan, draft)).toEqual(plan);
});

test("another lead is told to whom the steps beside it are told", () => {
  const leads = "60，2工 0";
  const changed = planOf(plan, { ...draftOf(plan), leads, overdue: "", quietFrom: "" });
  expect(changed?.steps.map(({ leadDays, unit }) => `${leadDays} ${unit}`)).toEqual([
    "60 calendar",
    "2 workday",
    "0 workday",
  ]);
  expect(changed?.steps[0]?.to).toEqual(plan.steps[0]?.to);
  expect(changed?.steps[1]?.to).toEqual(plan.steps.at(-1)?.to);
  expect(changed).toMatchObject({ overdue: null, quietHours: null });
});

test.each(["", "x", "3天", "-1", "1.5", "1000"])("days that are none are no plan: %s", (leads) => {
  expect(planOf(plan, { ...draftOf(plan), leads })).toBeNull();
});
