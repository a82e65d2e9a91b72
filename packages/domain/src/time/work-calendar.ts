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
  const { workdays, uncoveredYears } = countWorkdays(calendar, from, to);
  return uncoveredYears.length === 0 ? workdays : "uncovered";
}

/** Workdays counted with Monday to Friday worked in years that the calendar does not know, and which years those were. */
export interface CountedWorkdays {
  readonly workdays: number;
  readonly uncoveredYears: readonly number[];
}

/**
 * Workdays after the first date up to and including the second, negative when the second is earlier. What is not known is
 * not hidden: the years in which every Monday to Friday was taken as worked are named.
 */
export function countWorkdays(
  calendar: WorkCalendar,
  from: CivilDate,
  to: CivilDate,
): CountedWorkdays {
  const days = daysBetween(from, to);
  if (days < 0) {
    const { workdays, uncoveredYears } = countWorkdays(calendar, to, from);
    return { workdays: workdays === 0 ? 0 : -workdays, uncoveredYears };
  }
  const uncovered = new Set<number>();
  let workdays = 0;
  for (let day = 1; day <= days; day += 1) {
    const date = addDays(from, day);
    const worked = isWorkday(calendar, date);
    if (worked === "uncovered") uncovered.add(yearOf(date));
    if (worked === "uncovered" ? weekdayOf(date) <= 5 : worked) workdays += 1;
  }
  return { workdays, uncoveredYears: [...uncovered] };
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
