import { addDays, type CivilDate, isWorkday, weekdayOf, type WorkCalendar, yearOf } from "#time";

/** Whether a reminder may fall on a date: by the legal calendar, and Monday to Friday in a year it does not cover. */
export function isTellingDay(calendar: WorkCalendar, date: CivilDate): boolean {
  const worked = isWorkday(calendar, date);
  return worked === "uncovered" ? weekdayOf(date) <= 5 : worked;
}

/** The date itself when people work on it, else the last day before it on which they do. */
export function tellingDayOnOrBefore(calendar: WorkCalendar, date: CivilDate): CivilDate {
  let day = date;
  while (!isTellingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** So many working days after a date, or before it when negative; the date itself is not counted. */
export function shiftWorkdays(calendar: WorkCalendar, date: CivilDate, days: number): CivilDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isTellingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The first year from one date to another, in either order, whose holidays are not known; null when all are. */
export function uncoveredYear(
  { coveredYears }: WorkCalendar,
  one: CivilDate,
  other: CivilDate,
): number | null {
  const [from, to] = one < other ? [one, other] : [other, one];
  for (let year = yearOf(from); year <= yearOf(to); year += 1)
    if (!coveredYears.includes(year)) return year;
  return null;
}
