import { ok } from "@daowei/domain/result";
import { conflictsWith } from "@daowei/domain/time";
import { ask } from "../ask.ts";
import type { Context } from "../context.ts";

/** Which days of a year are off and worked, who says so, and where the announcement and the product's own data disagree. */
export const readCalendarYear = ask<{ readonly year: number }, ReturnType<typeof calendarYearOf>>(
  (context, { year }) => Promise.resolve(ok(calendarYearOf(context, year))),
);

function calendarYearOf({ library }: Context, year: number) {
  const { calendar, published } = library;
  const notice = published?.notices.find((one) => one.year === year);
  const ofYear = (dates: ReadonlySet<string>) =>
    [...dates].filter((date) => date.startsWith(`${year}-`)).toSorted();
  const own = published === undefined ? calendar : published.own.calendar;
  return {
    year,
    covered: calendar.coveredYears.includes(year),
    documentNumber: notice === undefined ? null : notice.number,
    holidays: ofYear(calendar.holidays),
    makeupWorkdays: ofYear(calendar.makeupWorkdays),
    conflicts: notice === undefined ? [] : [...conflictsWith(own, notice)],
  };
}
