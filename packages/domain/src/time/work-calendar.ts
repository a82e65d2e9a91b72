import { addDays, daysBetween, weekdayOf, yearOf } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";

/** The legal holidays and make-up workdays of whole years, as the State Council's office announces them year by year. */
export interface WorkCalendar {
  /** The years whose announcement is in the data; nothing is known about any other year. */
  readonly coveredYears: readonly number[];
  /** Days off, weekends among them where the announcement names them. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked. */
  readonly makeupWorkdays: ReadonlySet<string>;
}

/** Whether people work on a date; "uncovered" when the calendar does not know its year. */
export function isWorkday(calendar: WorkCalendar, date: CivilDate): boolean | "uncovered" {
  if (!calendar.coveredYears.includes(yearOf(date))) return "uncovered";
  if (calendar.holidays.has(date)) return false;
  return weekdayOf(date) <= 5 || calendar.makeupWorkdays.has(date);
}

/**
 * Workdays after the first date up to and including the second, negative when the second is earlier;
 * "uncovered" when any day counted lies in a year the calendar does not know.
 */
export function workdaysBetween(
  calendar: WorkCalendar,
  from: CivilDate,
  to: CivilDate,
): number | "uncovered" {
  const days = daysBetween(from, to);
  if (days < 0) {
    const forward = workdaysBetween(calendar, to, from);
    return forward === "uncovered" ? forward : -forward;
  }
  let workdays = 0;
  for (let day = 1; day <= days; day += 1) {
    const worked = isWorkday(calendar, addDays(from, day));
    if (worked === "uncovered") return worked;
    if (worked) workdays += 1;
  }
  return workdays;
}

/** The date itself when people work on it, else the last workday before it; "uncovered" when the search meets an unknown year. */
export function lastWorkdayOnOrBefore(
  calendar: WorkCalendar,
  date: CivilDate,
): CivilDate | "uncovered" {
  return nearestWorkday(calendar, date, -1);
}

/** The date itself when people work on it, else the first workday after it; "uncovered" when the search meets an unknown year. */
export function firstWorkdayOnOrAfter(
  calendar: WorkCalendar,
  date: CivilDate,
): CivilDate | "uncovered" {
  return nearestWorkday(calendar, date, 1);
}

function nearestWorkday(
  calendar: WorkCalendar,
  date: CivilDate,
  step: 1 | -1,
): CivilDate | "uncovered" {
  let candidate = date;
  for (;;) {
    const worked = isWorkday(calendar, candidate);
    if (worked === "uncovered") return worked;
    if (worked) return candidate;
    candidate = addDays(candidate, step);
  }
}
