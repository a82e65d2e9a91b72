import { builtInReminderPlan, builtInTemplate } from "@daowei/domain/reminders";
import type { ReminderPlan } from "@daowei/api/contracts";
import { expect, test } from "vitest";
import { withWords, wordsUnder } from "./template-draft.ts";

const plan = structuredClone(builtInReminderPlan) as ReminderPlan;
const lead = { kind: "lead", channel: "email" } as const;
const words = { subject: "请于{最早期限}前办理", text: "{明细}" };

test("words are kept for one kind and way, replaced there, and the others stay", () => {
  const once = withWords(plan, lead, words);
  expect(wordsUnder(once, lead)).toEqual(words);
  expect(wordsUnder(once, { ...lead, channel: "in_app" })).toEqual(builtInTemplate);
  const other = withWords(once, { ...lead, kind: "overdue" }, words);
  const twice = withWords(other, lead, { ...words, subject: "请办理" });
  expect(twice.templates).toHaveLength(2);
  expect(wordsUnder(twice, lead).subject).toBe("请办理");
});

test("going back to the built-in words leaves a plan as it was without any", () => {
  expect(withWords(withWords(plan, lead, words), lead, builtInTemplate)).toEqual(plan);
});
