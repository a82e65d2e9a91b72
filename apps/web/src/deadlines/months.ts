import type { Deadline } from "@daowei/api/contracts";
import { addDays, civilDate, weekdayOf } from "@daowei/domain/time";

/** The month before or after, YYYY-MM. */
export function monthAfter(month: string, by: 1 | -1): string {
  const [year, number] = month.split("-").map(Number);
  const months = Number(year) * 12 + Number(number) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** The days of a month in weeks from Monday to Sunday, with those of the months beside it that fill the weeks. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = civilDate(`${month}-01`);
  let day = addDays(first, 1 - weekdayOf(first));
  const weeks: string[][] = [];
  while (weeks.length === 0 || day.startsWith(month)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(day, index)));
    day = addDays(day, 7);
  }
  return weeks;
}

/** The twelve months of a year, YYYY-MM, and those before and after in which a deadline of that fiscal year lies. */
export function monthsOf(year: number, deadlines: readonly Deadline[]): readonly string[] {
  const own = Array.from({ length: 12 }, (_, index) => {
    return `${year}-${String(index + 1).padStart(2, "0")}`;
  });
  const others = deadlines.map(({ dueOn }) => dueOn.slice(0, 7));
  return [...new Set([...own, ...others])].toSorted();
}
