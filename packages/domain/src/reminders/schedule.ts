import { addDays, type CivilDate, type WorkCalendar } from "#time";
import { escalationKey, leadKey } from "./check-plan.ts";
import type { Escalation, LeadStep, ReminderPlan, Telling } from "./plan.ts";
import { isTellingDay, shiftWorkdays, tellingDayOnOrBefore } from "./working-days.ts";

/** What a reminder can be: before the due date, after it, or up the tree. */
export const stepKinds = ["lead", "overdue", "escalation"] as const;
/** What a reminder is. */
export type StepKind = (typeof stepKinds)[number];

/** A step on the day it is planned for. */
export interface PlannedStep {
  /** Stable name among the steps of one due date: `T-7`, `T-3w`, `overdue:2022-10-08`, `up+3w`. */
  readonly step: string;
  readonly kind: StepKind;
  readonly on: CivilDate;
  readonly telling: Telling;
}

/** The steps up to a day, as two series: one after the other to the office, and up the tree. Each in the order of their days. */
export interface Schedule {
  readonly office: readonly PlannedStep[];
  readonly up: readonly PlannedStep[];
}

/** All steps of a plan for a due date that are planned on or before a day. Every one of them falls on a working day. */
export function scheduleUntil(
  plan: ReminderPlan,
  { dueOn, until, calendar }: { dueOn: CivilDate; until: CivilDate; calendar: WorkCalendar },
): Schedule {
  const leads = plan.steps
    .map((step): PlannedStep => {
      const on = leadDate(step, dueOn, calendar);
      return { step: leadKey(step), kind: "lead", on, telling: step };
    })
    .toSorted((a, b) => inOrder(a, b) || leadOf(b) - leadOf(a));
  const up = plan.escalations
    .map((one): PlannedStep => {
      const on = escalationDate(one, dueOn, calendar);
      return { step: escalationKey(one), kind: "escalation", on, telling: one };
    })
    .toSorted(inOrder);
  const planned = ({ on }: PlannedStep) => on <= until;
  return {
    office: [...leads.filter(planned), ...overdueSteps(plan, { dueOn, until, calendar })],
    up: up.filter(planned),
  };
}

/** A lead in calendar days that ends on a day off goes to the last working day before; one in working days counts back from there. */
function leadDate({ leadDays, unit }: LeadStep, dueOn: CivilDate, calendar: WorkCalendar) {
  if (unit === "calendar") return tellingDayOnOrBefore(calendar, addDays(dueOn, -leadDays));
  return shiftWorkdays(calendar, tellingDayOnOrBefore(calendar, dueOn), -leadDays);
}

function escalationDate({ afterDays, unit }: Escalation, dueOn: CivilDate, calendar: WorkCalendar) {
  if (unit === "workday") return shiftWorkdays(calendar, dueOn, afterDays);
  const day = addDays(dueOn, afterDays);
  return isTellingDay(calendar, day) ? day : shiftWorkdays(calendar, day, 1);
}

function overdueSteps(
  { overdue }: ReminderPlan,
  { dueOn, until, calendar }: { dueOn: CivilDate; until: CivilDate; calendar: WorkCalendar },
): PlannedStep[] {
  if (overdue === null) return [];
  const steps: PlannedStep[] = [];
  let count = 0;
  for (let day = addDays(dueOn, 1); day <= until; day = addDays(day, 1)) {
    if (!isTellingDay(calendar, day)) continue;
    if (count % overdue.everyWorkdays === 0)
      steps.push({ step: `overdue:${day}`, kind: "overdue", on: day, telling: overdue });
    count += 1;
  }
  return steps;
}

function inOrder(a: PlannedStep, b: PlannedStep): number {
  return a.on < b.on ? -1 : a.on > b.on ? 1 : 0;
}

/** Of two steps on one day the one with fewer days left is the newer. */
function leadOf({ step }: PlannedStep): number {
  return Number.parseInt(step.slice(2), 10);
}
