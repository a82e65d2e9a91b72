import { builtInReminderPlan, checkReminderPlan } from "@daowei/domain/reminders";
import type { ReminderPlan } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { type Draft, draftOf, planOf, withRow } from "./plan-draft.ts";

const plan = structuredClone(builtInReminderPlan) as ReminderPlan;
const draft = draftOf(plan);

function withDays(of: Draft, key: string, days: string): Draft {
  return { ...of, rows: of.rows.map((row) => (row.key === key ? { ...row, days } : row)) };
}

test("a form that nobody touched says the plan it was filled from", () => {
  expect(planOf(draft)).toEqual(plan);
});

test("a further escalation goes to the level above, and the rest stays", () => {
  const wider = withRow(draft, "escalation");
  const changed = planOf(withDays(wider, wider.rows.at(-1)?.key ?? "", "20"));
  expect(changed?.escalations.at(-1)).toEqual({
    afterDays: 20,
    unit: "workday",
    to: [{ role: "approver", levelsUp: 1 }],
    channels: plan.escalations.at(-1)?.channels,
  });
  expect(changed?.steps).toEqual(plan.steps);
  if (changed === null) throw new Error("days that cannot be read");
  expect(checkReminderPlan(changed)).toEqual([]);
});

test("recipients and ways belong to their row alone", () => {
  const [first] = draft.rows;
  if (first === undefined) throw new Error("a plan without rows");
  const to = [{ role: "auditor", levelsUp: 3 }] as const;
  const other = { ...first, to, channels: ["in_app"] as const };
  const changed = planOf({ ...draft, rows: [other, ...draft.rows.slice(1)] });
  expect(changed?.steps[0]).toMatchObject({ leadDays: 30, to, channels: ["in_app"] });
  expect(changed?.steps.slice(1)).toEqual(plan.steps.slice(1));
});

test("without its row nobody is reminded again after the date; without an end there are no quiet hours", () => {
  const rows = draft.rows.filter(({ kind }) => kind !== "overdue");
  expect(planOf({ ...draft, rows, quietUntil: "" })).toMatchObject({
    overdue: null,
    quietHours: null,
  });
});

test.each(["", "x", "3天", "-1", "1.5", "1000"])("days that are none are no plan: %s", (days) => {
  expect(planOf(withDays(draft, "0", days))).toBeNull();
});
