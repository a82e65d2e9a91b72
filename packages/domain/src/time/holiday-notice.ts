import { addDays, type CivilDate, civilDate, yearOf } from "./civil-date.ts";
import { isWorkday, type WorkCalendar } from "./work-calendar.ts";

/** The days off and the worked weekends that the State Council's office announced for one year. */
export interface HolidayNotice {
  readonly year: number;
  /** 文号 of the announcement. */
  readonly number: string;
  readonly holidays: readonly CivilDate[];
  readonly workdays: readonly CivilDate[];
}

/** A day about which two sources disagree: whether it was worked before, and whether it is by the announcement. */
export interface CalendarConflict {
  readonly date: CivilDate;
  readonly before: boolean;
  readonly after: boolean;
}

/** The calendar with an announcement taken in: it holds for its whole year and for the days of December before that it names. */
export function withNotice(calendar: WorkCalendar, notice: HolidayNotice): WorkCalendar {
  const prefix = `${notice.year}-`;
  const named = new Set<string>([...notice.holidays, ...notice.workdays]);
  const others = (dates: ReadonlySet<string>) =>
    [...dates].filter((date) => !date.startsWith(prefix) && !named.has(date));
  const years = new Set([...calendar.coveredYears, notice.year]);
  return {
    coveredYears: [...years].toSorted((a, b) => a - b),
    holidays: new Set([...others(calendar.holidays), ...notice.holidays]),
    makeupWorkdays: new Set([...others(calendar.makeupWorkdays), ...notice.workdays]),
  };
}

/** The days that the calendar knew otherwise before the announcement; none in years that it did not cover. */
export function conflictsWith(
  calendar: WorkCalendar,
  notice: HolidayNotice,
): readonly CalendarConflict[] {
  const next = withNotice(calendar, notice);
  const named = [...notice.holidays, ...notice.workdays];
  const dates = new Set([...daysOf(notice.year), ...named]);
  return [...dates].toSorted().flatMap((date) => {
    const before = isWorkday(calendar, date);
    const after = isWorkday(next, date);
    if (before === "uncovered" || after === "uncovered" || before === after) return [];
    return [{ date, before, after }];
  });
}

function daysOf(year: number): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = civilDate(`${year}-01-01`); yearOf(day) === year; day = addDays(day, 1))
    days.push(day);
  return days;
}
