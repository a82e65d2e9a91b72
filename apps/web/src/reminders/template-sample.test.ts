import { builtInTemplate } from "@daowei/domain/reminders";
import { expect, test } from "vitest";
import { sampleOf } from "./template-sample.ts";
import { reminderPlanWords as english } from "./words.en.ts";
import { reminderPlanWords as chinese } from "./words.zh.ts";

test("what is typed is shown as it would read, in the language of the examples", () => {
  expect(sampleOf(builtInTemplate, chinese.example)?.subject).toBe("【到位期限提醒】（补发）3 项");
  expect(sampleOf(builtInTemplate, english.example)?.subject).toContain("3");
});

test("a name that is none shows nothing rather than half a message", () => {
  expect(sampleOf({ subject: "{类别}", text: "{金额}" }, chinese.example)).toBeNull();
});
