import { ok, refuse } from "#result";
import type { Result } from "#result";

/** A calendar date of Asia/Shanghai as text, "2017-09-30"; it has no time of day and compares and sorts as text. */
export type CivilDate = string & { readonly __civil: unique symbol };

/** Why a text is not a civil date: its form is wrong, or its form is right and the calendar has no such day. */
export type CivilDateProblem =
  | { readonly kind: "malformed-date"; readonly text: string }
  | { readonly kind: "no-such-date"; readonly text: string };

const millisecondsPerDay = 86_400_000;
const form = /^([1-9]\d{3})-(\d{2})-(\d{2})$/u;

/** Reads "YYYY-MM-DD" (years 1000 to 9999); refuses any other form and days that do not exist, such as 02-30. */
export function parseCivilDate(text: string): Result<CivilDate, CivilDateProblem> {
  const parts = form.exec(text);
  if (parts === null) return refuse({ kind: "malformed-date", text });
  const day = dayNumber(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  const date = fromDayNumber(day);
  return date === text ? ok(date) : refuse({ kind: "no-such-date", text });
}

/** The civil date that a text known to be right stands for; throws with the text when it is not one. */
export function civilDate(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (!parsed.ok)
    throw new RangeError(`not a civil date (${parsed.problem.kind}): ${JSON.stringify(text)}`);
  return parsed.value;
}

/** The date so many days later, or earlier when negative; throws on a fraction and past the years 1000 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`);
  return civilDate(fromDayNumber(dayNumberOf(date) + days));
}

/** Whole days from the first date to the second: 0 for the same date, negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The calendar year of a date, which is also the fiscal year in China (预算法 art. 18). */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** The day of the week of a date, from 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: CivilDate): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1;
}

function dayNumberOf(date: CivilDate): number {
  return dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}

function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / millisecondsPerDay;
}

function fromDayNumber(day: number): CivilDate {
  const instant = new Date(day * millisecondsPerDay);
  if (Number.isNaN(instant.getTime())) throw new RangeError(`no such day number: ${day}`);
  return instant.toISOString().slice(0, 10) as CivilDate;
}
