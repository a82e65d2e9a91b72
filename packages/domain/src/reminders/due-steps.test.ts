import { describe, expect, test } from "vitest";
import { civilDate, type WorkCalendar } from "#time";
import { checkReminderPlan } from "./check-plan.ts";
import { type Asked, dueSteps } from "./due-steps.ts";
import { builtInReminderPlan } from "./plan.ts";
import { isQuiet, quietMinutesLeft } from "./quiet-hours.ts";
import { officeToTell, placesMeant } from "./recipients.ts";
import { scheduleUntil } from "./schedule.ts";

const calendar: WorkCalendar = {
  coveredYears: [2022, 2023],
  holidays: new Set([
    "2022-12-31",
    "2023-01-01",
    "2023-01-02",
    ...["21", "22", "23", "24", "25", "26", "27"].map((day) => `2023-01-${day}`),
  ]),
  makeupWorkdays: new Set(["2023-01-28", "2023-01-29"]),
};
const dueOn = civilDate("2022-12-31");

function due(today: string, changes: Partial<Asked> = {}) {
  const day = civilDate(today);
  const known = changes.calendar ?? calendar;
  const schedule = scheduleUntil(builtInReminderPlan, { dueOn, until: day, calendar: known });
  const before = { told: { office: null, up: null }, lookedOn: null, done: false, quiet: false };
  return dueSteps({ schedule, dueOn, today: day, calendar, ...before, ...changes });
}
const names = (today: string, changes: Partial<Asked> = {}) =>
  due(today, changes).map(({ step }) => step);

describe("the days of the default plan for 2022-12-31, a Saturday off", () => {
  test.each([
    ["2022-12-01", ["T-30"]],
    // 14 days before is a Saturday: the Friday before it
    ["2022-12-16", ["T-14"]],
    // 7 days before is a Saturday too
    ["2022-12-23", ["T-7"]],
    ["2022-12-27", ["T-3w"]],
    ["2022-12-29", ["T-1w"]],
    // the day itself is off: the last working day before it
    ["2022-12-30", ["T-0w"]],
    // the first working day after the new year's holiday
    ["2023-01-03", ["overdue:2023-01-03"]],
    ["2023-01-05", ["overdue:2023-01-05", "up+3w"]],
    ["2023-01-16", ["overdue:2023-01-16", "up+10w"]],
    // a Saturday that is worked
    ["2023-01-28", ["overdue:2023-01-28", "up+10w"]],
  ])("%s: %j", (today, expected) => {
    expect(names(today)).toEqual(expected);
  });
});

describe("what was missed", () => {
  test("is one step, marked late, after an outage over the due date", () => {
    const lookedOn = civilDate("2022-12-28");
    const told = { office: civilDate("2022-12-27"), up: null };
    expect(due("2023-01-01", { lookedOn, told })).toMatchObject([
      { step: "T-0w", late: true, missed: 1 },
    ]);
    expect(due("2023-01-03", { lookedOn, told })).toMatchObject([
      { step: "overdue:2023-01-03", late: false, missed: 2 },
    ]);
  });

  test("is not said of a due date that was not there before", () => {
    const lookedOn = civilDate("2022-12-20");
    expect(due("2022-12-21", { lookedOn })).toMatchObject([
      { step: "T-14", late: false, missed: 0 },
    ]);
  });

  test("does not come again once a newer step was sent", () => {
    expect(names("2022-12-28", { told: { office: civilDate("2022-12-27"), up: null } })).toEqual(
      [],
    );
  });
});

test("nothing is sent once the money has arrived", () => {
  expect(names("2023-01-16", { done: true })).toEqual([]);
});

test("what is not overdue waits for the end of the quiet hours", () => {
  expect(names("2022-12-30", { quiet: true })).toEqual([]);
  expect(names("2023-01-05", { quiet: true })).toEqual(["overdue:2023-01-05", "up+3w"]);
});

test("a year whose holidays are not known counts Monday to Friday and is named", () => {
  const known = { ...calendar, coveredYears: [2023] };
  expect(due("2022-12-30", { calendar: known })).toMatchObject([
    { step: "T-0w", uncoveredYear: 2022 },
  ]);
});

test.each([
  ["19:59", false],
  ["20:00", true],
  ["23:59", true],
  ["00:00", true],
  ["07:59", true],
  ["08:00", false],
])("%s is quiet: %s", (time, quiet) => {
  expect(isQuiet({ from: "20:00", until: "08:00" }, time)).toBe(quiet);
});

test("quiet hours within one day hold within it", () => {
  const noon = { from: "12:00", until: "14:00" };
  expect([isQuiet(noon, "13:00"), isQuiet(noon, "20:00"), isQuiet(null, "03:00")]).toEqual([
    true,
    false,
    false,
  ]);
});

describe("who is told", () => {
  const upwards = ["450123", "450100", "450000", "000000"];
  const held = new Set(["450123 preparer", "450000 approver"]);
  const isHeldAt = (code: string, role: string) => held.has(`${code} ${role}`);

  test("is the place itself, or the nearest above that has the role", () => {
    expect(officeToTell({ role: "preparer", levelsUp: 0 }, upwards, isHeldAt)).toBe("450123");
    expect(officeToTell({ role: "approver", levelsUp: 0 }, upwards, isHeldAt)).toBe("450000");
    expect(officeToTell({ role: "approver", levelsUp: 1 }, upwards, isHeldAt)).toBe("450000");
  });

  test("is nobody below the level that was asked for", () => {
    expect(officeToTell({ role: "preparer", levelsUp: 1 }, upwards, isHeldAt)).toBeNull();
    expect(officeToTell({ role: "approver", levelsUp: 9 }, upwards, isHeldAt)).toBeNull();
  });
});

test("who receives is looked for at every fund account that waits for money, who must see to it at his place", () => {
  const accounts = ["450100", "450200"];
  expect(placesMeant({ at: "fund_account" }, "450000", accounts)).toEqual(accounts);
  expect(placesMeant({ at: "fund_account" }, "450000", [])).toEqual([]);
  expect(placesMeant({}, "450000", accounts)).toEqual(["450000"]);
});

describe("a plan", () => {
  test("that is shipped has no fault", () => {
    expect(checkReminderPlan(builtInReminderPlan)).toEqual([]);
  });

  test("is told everything that is wrong with it", () => {
    const [step] = builtInReminderPlan.steps;
    if (step === undefined) throw new Error("no step");
    const faulty = {
      ...builtInReminderPlan,
      steps: [step, step, { ...step, leadDays: -1, to: [], channels: [] }],
      escalations: [
        {
          ...step,
          afterDays: 0,
          unit: "workday",
          to: [{ role: "approver", levelsUp: 9 }],
        } as const,
      ],
      quietHours: { from: "8:00", until: "20:00" },
    };
    expect(checkReminderPlan(faulty)).toEqual([
      { kind: "nobody_told", path: "steps.2.to" },
      { kind: "no_channel", path: "steps.2.channels" },
      { kind: "days_out_of_range", path: "steps.2" },
      { kind: "levels_out_of_range", path: "escalations.0.to" },
      { kind: "days_out_of_range", path: "escalations.0" },
      { kind: "step_twice", path: "steps" },
      { kind: "quiet_hours_malformed", path: "quietHours" },
    ]);
    const empty = { ...builtInReminderPlan, steps: [], overdue: null, escalations: [] };
    expect(checkReminderPlan(empty)).toEqual([{ kind: "no_steps", path: "steps" }]);
  });
});

test("quiet hours end after so many minutes, also past midnight, and none are left outside of them", () => {
  const night = { from: "20:00", until: "08:00" };
  const left = (time: string) => quietMinutesLeft(night, time);
  expect([left("20:00"), left("23:59"), left("00:00"), left("07:59")]).toEqual([720, 481, 480, 1]);
  expect([left("08:00"), left("19:59"), quietMinutesLeft(null, "03:00")]).toEqual([0, 0, 0]);
});
