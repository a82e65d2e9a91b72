import { addDays, type CivilDate, type WorkCalendar } from "#time";
import type { LeadStep, ReminderPlan } from "./plan.ts";
import { shiftWorkdays, tellingDayOnOrBefore } from "./working-days.ts";

/** The latest due date of which a plan has a step planned on or before a day: of none after it is anything to be sent yet. */
export function lastDueDateTold(
  { steps }: Pick<ReminderPlan, "steps">,
  { today, calendar }: { readonly today: CivilDate; readonly calendar: WorkCalendar },
): CivilDate {
  // Overdue reminders and escalations are of dates that have gone by.
  return steps
    .map((step) => lastOfLead(step, today, calendar))
    .reduce((latest, one) => (one > latest ? one : latest), today);
}

/** The day before the first due date whose lead begins on a later working day. */
function lastOfLead({ leadDays, unit }: LeadStep, today: CivilDate, calendar: WorkCalendar) {
  const begun = tellingDayOnOrBefore(calendar, today);
  if (unit === "calendar") return addDays(shiftWorkdays(calendar, begun, 1), leadDays - 1);
  return addDays(shiftWorkdays(calendar, begun, leadDays + 1), -1);
}
