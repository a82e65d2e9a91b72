import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CivilDate, civilDate, daysBetween, type WorkCalendar } from "#time";
import { dueSteps } from "./due-steps.ts";
import { builtInReminderPlan } from "./plan.ts";
import { isQuiet } from "./quiet-hours.ts";
import { scheduleUntil } from "./schedule.ts";
import { isTellingDay } from "./working-days.ts";

// Round the leap day of 2024 and the turn of the year before it.
const begin = civilDate("2023-11-15");
const day = fc.integer({ min: 0, max: 160 }).map((days) => addDays(begin, days));
const calendars: fc.Arbitrary<WorkCalendar> = fc
  .record({ off: fc.array(day, { maxLength: 30 }), worked: fc.array(day, { maxLength: 15 }) })
  .map(({ off, worked }) => ({
    coveredYears: [2023, 2024],
    holidays: new Set<string>(off),
    makeupWorkdays: new Set<string>(worked.filter((one) => !off.includes(one))),
  }));
const dueDates = fc.oneof(day, fc.constantFrom(civilDate("2024-02-29"), civilDate("2024-03-01")));
const scenes = fc.record({
  dueOn: dueDates,
  calendar: calendars,
  count: fc.integer({ min: 1, max: 25 }),
});
const telling = { to: [{ role: "preparer" as const, levelsUp: 0 }], channels: ["in_app" as const] };
const none = { ...builtInReminderPlan, steps: [], overdue: null, escalations: [] };

function daysWorked(calendar: WorkCalendar, after: CivilDate, until: CivilDate): number {
  return Array.from({ length: daysBetween(after, until) }, (_, index) =>
    addDays(after, index + 1),
  ).filter((one) => isTellingDay(calendar, one)).length;
}

function isolated<T>([only]: readonly T[]): T {
  if (only === undefined) throw new Error("nothing was planned");
  return only;
}

test("so many working days before the due date lie between the reminder and it, over leap days and make-up workdays", () => {
  fc.assert(
    fc.property(scenes, ({ dueOn, calendar, count }) => {
      const plan = { ...none, steps: [{ leadDays: count, unit: "workday" as const, ...telling }] };
      const { on } = isolated(scheduleUntil(plan, { dueOn, until: dueOn, calendar }).office);
      // The due date itself is one of them where people work on it: the last of the days that are counted.
      expect(daysWorked(calendar, on, dueOn)).toBe(count);
    }),
  );
});

test("so many calendar days before the due date is that day, or the last working day before it", () => {
  fc.assert(
    fc.property(scenes, ({ dueOn, calendar, count }) => {
      const plan = { ...none, steps: [{ leadDays: count, unit: "calendar" as const, ...telling }] };
      const { on } = isolated(scheduleUntil(plan, { dueOn, until: dueOn, calendar }).office);
      expect(daysBetween(on, dueOn)).toBeGreaterThanOrEqual(count);
      expect(daysWorked(calendar, on, addDays(dueOn, -count))).toBe(0);
    }),
  );
});

test("an escalation comes on the working day of its number after the due date", () => {
  fc.assert(
    fc.property(scenes, ({ dueOn, calendar, count }) => {
      const up = { afterDays: count, unit: "workday" as const, ...telling };
      const until = addDays(dueOn, 120);
      const { on } = isolated(
        scheduleUntil({ ...none, escalations: [up] }, { dueOn, until, calendar }).up,
      );
      expect(daysWorked(calendar, dueOn, on)).toBe(count);
    }),
  );
});

test("of every due date that is over, each working day has its reminder, whether leap day or make-up workday", () => {
  fc.assert(
    fc.property(scenes, ({ dueOn, calendar }) => {
      const plan = { ...none, overdue: { everyWorkdays: 1, ...telling } };
      const until = addDays(dueOn, 40);
      const { office } = scheduleUntil(plan, { dueOn, until, calendar });
      expect(office).toHaveLength(daysWorked(calendar, dueOn, until));
    }),
  );
});

const times = fc
  .integer({ min: 0, max: 24 * 60 - 1 })
  .map((minute) =>
    [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":"),
  );

test("quiet hours and the hours from their end to their beginning share out the day, over midnight too", () => {
  fc.assert(
    fc.property(times, times, times, (from, until, time) => {
      fc.pre(from !== until);
      expect(isQuiet({ from, until }, time)).toBe(!isQuiet({ from: until, until: from }, time));
    }),
  );
});

test("what quiet hours keep back is of before the due date, and comes whole once they are over", () => {
  fc.assert(
    fc.property(dueDates, day, calendars, (dueOn, today, calendar) => {
      const schedule = scheduleUntil(builtInReminderPlan, { dueOn, until: today, calendar });
      const told = { office: null, up: null };
      const asked = { schedule, dueOn, today, done: false, told, lookedOn: null, calendar };
      const [kept, all] = [
        dueSteps({ ...asked, quiet: true }),
        dueSteps({ ...asked, quiet: false }),
      ];
      expect(kept).toEqual(all.filter(({ kind }) => kind !== "lead"));
    }),
  );
});
