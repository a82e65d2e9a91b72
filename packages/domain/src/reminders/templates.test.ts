import { expect, test } from "vitest";
import { checkReminderPlan } from "./check-plan.ts";
import { builtInReminderPlan } from "./plan.ts";
import {
  builtInTemplate,
  fillTemplate,
  type ReminderTemplate,
  templateFor,
  unknownPlaceholders,
} from "./templates.ts";

const values = {
  类别: "到位期限提醒",
  补发: "",
  项数: "3",
  最早期限: "2022-12-31",
  明细: "2022-12-31 到期",
  说明: "",
};
const own: ReminderTemplate = {
  kind: "lead",
  channel: "email",
  subject: "请于{最早期限}前办理",
  text: "各位同事：\n{明细}\n{说明}",
};

test("the built-in words say kind, number and lines, without an empty end", () => {
  expect(fillTemplate(builtInTemplate.subject, values)).toBe("【到位期限提醒】3 项");
  expect(fillTemplate(builtInTemplate.text, values)).toBe("2022-12-31 到期");
});

test("a plan's own words hold for their kind and way alone", () => {
  expect(templateFor([own], "lead", "email")).toEqual(own);
  expect(templateFor([own], "overdue", "email")).toEqual(builtInTemplate);
  expect(templateFor([own], "lead", "in_app")).toEqual(builtInTemplate);
  expect(templateFor(undefined, "lead", "email")).toEqual(builtInTemplate);
});

test("what a template names and does not exist is told by its name, and never filled", () => {
  expect(unknownPlaceholders("{明细}{姓名}{金额}{姓名}{}")).toEqual(["姓名", "金额", ""]);
  expect(() => fillTemplate("{姓名}", values)).toThrow("姓名");
});

test("a filled value is not read for names again", () => {
  expect(fillTemplate("{明细}", { ...values, 明细: "{姓名}" })).toBe("{姓名}");
});

test("a plan is unsound with a name that is none, without its lines, with empty words and with a template twice", () => {
  const found = (...templates: ReminderTemplate[]) =>
    checkReminderPlan({ ...builtInReminderPlan, templates }).map(({ kind, path, name }) => [
      kind,
      path,
      name,
    ]);
  expect(found(own)).toEqual([]);
  expect(found({ ...own, subject: "{姓名}" })).toEqual([
    ["unknown_placeholder", "templates.0.subject", "姓名"],
  ]);
  expect(found({ ...own, text: "请尽快办理{金额}" })).toEqual([
    ["unknown_placeholder", "templates.0.text", "金额"],
    ["lines_missing", "templates.0.text", undefined],
  ]);
  expect(found({ ...own, subject: " " })).toEqual([
    ["template_empty", "templates.0.subject", undefined],
  ]);
  expect(found(own, own)).toEqual([["template_twice", "templates", undefined]]);
});
