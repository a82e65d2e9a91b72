import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type CivilDate, civilDate, daysBetween, type WorkCalendar } from "#time";
import { dueSteps, type Told } from "./due-steps.ts";
import { lastDueDateTold } from "./horizon.ts";
import { builtInReminderPlan, type ReminderPlan } from "./plan.ts";
import { type Schedule, scheduleUntil } from "./schedule.ts";
import { isTellingDay } from "./working-days.ts";

const begin = civilDate("2023-01-01");
const unit = fc.constantFrom("workday" as const, "calendar" as const);
const telling = { to: [{ role: "preparer" as const, levelsUp: 0 }], channels: ["in_app" as const] };
const plans: fc.Arbitrary<ReminderPlan> = fc
  .record({
    leads: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
    ups: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }),
    every: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    unit,
  })
  .map(({ leads, ups, every, unit: of }) => ({
    ...builtInReminderPlan,
    steps: leads.map((leadDays) => ({ leadDays, unit: of, ...telling })),
    escalations: ups.map((afterDays) => ({ afterDays, unit: of, ...telling })),
    overdue: every === null ? null : { everyWorkdays: every, ...telling },
  }));
const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(begin, days));
const calendars: fc.Arbitrary<WorkCalendar> = fc
  .record({ off: fc.array(day, { maxLength: 20 }), worked: fc.array(day, { maxLength: 10 }) })
  .map(({ off, worked }) => ({
    coveredYears: [2022, 2023],
    holidays: new Set<string>(off),
    makeupWorkdays: new Set<string>(worked.filter((one) => !off.includes(one))),
  }));
const scenes = fc.record({ plan: plans, dueOn: day, calendar: calendars });

interface Sent {
  readonly step: string;
  readonly plannedOn: CivilDate;
  readonly sentOn: CivilDate;
  readonly late: boolean;
  readonly missed: number;
}

/** A program that looks on the days it runs, over some months, until the money arrives. */
function live(
  { plan, dueOn, calendar }: { plan: ReminderPlan; dueOn: CivilDate; calendar: WorkCalendar },
  runs: (date: CivilDate) => boolean,
  arrivedOn: CivilDate | null = null,
): Sent[] {
  const sent: Sent[] = [];
  let told: Told = { office: null, up: null };
  let lookedOn: CivilDate | null = addDays(begin, -100);
  const schedule = scheduleUntil(plan, { dueOn, until: addDays(begin, 259), calendar });
  for (let days = -90; days < 260; days += 1) {
    const today = addDays(begin, days);
    if (!runs(today)) continue;
    const done = arrivedOn !== null && today >= arrivedOn;
    const asked = { schedule, dueOn, today, done, told, lookedOn, quiet: false, calendar };
    for (const { kind, step, on, late, missed } of dueSteps(asked)) {
      told = kind === "escalation" ? { ...told, up: on } : { ...told, office: on };
      sent.push({ step, plannedOn: on, sentOn: today, late, missed });
    }
    lookedOn = today;
  }
  return sent;
}

const daily = () => true;
const all = ({ office, up }: Schedule) => [...office, ...up];

test("every step falls on a working day, and no reminder before the due date after it", () => {
  fc.assert(
    fc.property(scenes, ({ plan, dueOn, calendar }) => {
      for (const step of all(scheduleUntil(plan, { dueOn, until: addDays(dueOn, 60), calendar }))) {
        expect(isTellingDay(calendar, step.on)).toBe(true);
        expect(step.kind === "lead" ? step.on <= dueOn : step.on > dueOn).toBe(true);
      }
    }),
  );
});

test("a program that runs every day sends every planned day once, on that day, and nothing late", () => {
  fc.assert(
    fc.property(scenes, (scene) => {
      const sent = live(scene, daily);
      expect(new Set(sent.map(({ step }) => step)).size).toBe(sent.length);
      expect(sent.filter(({ late, missed }) => late || missed > 0)).toEqual([]);
      expect(sent.filter(({ plannedOn, sentOn }) => plannedOn !== sentOn)).toEqual([]);
      const until = addDays(begin, 259);
      const { office, up } = scheduleUntil(scene.plan, { ...scene, until });
      const days = new Set(office.map(({ on }) => on)).size + new Set(up.map(({ on }) => on)).size;
      expect(sent.length).toBe(days);
    }),
    { numRuns: 50 },
  );
});

test("after an outage one step of a series is sent at once, marked late unless it is of today; none comes twice, none before its day", () => {
  const outages = fc.record({ from: day, days: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(scenes, outages, (scene, { from, days }) => {
      const back = addDays(from, days);
      const sent = live(scene, (date) => date < from || date >= back);
      expect(new Set(sent.map(({ step }) => step)).size).toBe(sent.length);
      for (const one of sent) {
        expect(one.plannedOn <= one.sentOn).toBe(true);
        expect(one.late).toBe(one.plannedOn < one.sentOn);
        if (one.late) expect(one.sentOn).toBe(back);
        expect(one.missed).toBeLessThanOrEqual(daysBetween(from, back));
      }
      expect(sent.filter(({ sentOn }) => sentOn === back).length).toBeLessThanOrEqual(2);
      const without = live(scene, daily);
      const lost = without.filter(({ plannedOn }) => plannedOn >= from && plannedOn < back);
      const caughtUp = sent.filter(({ sentOn }) => sentOn === back);
      if (lost.length > 0) expect(caughtUp.length).toBeGreaterThan(0);
    }),
    { numRuns: 50 },
  );
});

test("nothing is sent from the day on which the money arrives", () => {
  fc.assert(
    fc.property(scenes, day, (scene, arrivedOn) => {
      const sent = live(scene, daily, arrivedOn);
      expect(sent.filter(({ sentOn }) => sentOn >= arrivedOn)).toEqual([]);
      const before = live(scene, daily).filter(({ sentOn }) => sentOn < arrivedOn);
      expect(sent).toEqual(before);
    }),
    { numRuns: 50 },
  );
});

test("of a due date after the last one that is told today nothing is planned yet, and of that one something is", () => {
  const leading = plans.filter(({ steps }) => steps.length > 0);
  fc.assert(
    fc.property(leading, day, calendars, (plan, today, calendar) => {
      const last = lastDueDateTold(plan, { today, calendar });
      const planned = (dueOn: CivilDate) =>
        all(scheduleUntil(plan, { dueOn, until: today, calendar }));
      for (let after = 1; after <= 40; after += 1)
        expect(planned(addDays(last, after))).toEqual([]);
      // A due date that is today or over has steps of its own days.
      if (last > today) expect(planned(last)).not.toEqual([]);
    }),
  );
});
