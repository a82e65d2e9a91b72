import { civilDate, type WorkCalendar } from "@daowei/domain/time";
import { expect, test } from "vitest";
import { type ReminderItem, reminderWords } from "./words.zh.ts";

const calendar: WorkCalendar = {
  coveredYears: [2022],
  holidays: new Set(),
  makeupWorkdays: new Set(),
};
const item = (dueOn: string, step: string): ReminderItem => ({
  title: "到位",
  placeName: "兴宁区",
  dueOn: civilDate(dueOn),
  step,
  late: false,
  missed: 0,
  uncoveredYear: null,
});
const worded = (items: readonly ReminderItem[]) =>
  reminderWords({
    items,
    today: civilDate("2022-10-10"),
    calendar,
    withTitles: false,
    templates: undefined,
    channel: "in_app",
  });

test("a message that is named after what is late says how much of it is not", () => {
  const late = item("2022-09-30", "overdue:1");
  const due = item("2022-10-20", "lead:7");
  const { subject, text } = worded([late, due, due]);
  expect(subject).toContain("逾期提醒");
  expect(text).toContain("其中 1 项已逾期，2 项尚未逾期。");
  expect(worded([late]).text).not.toContain("尚未逾期");
  expect(worded([due]).text).not.toContain("已逾期，");
});
