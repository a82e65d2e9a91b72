import { type CivilDate, civilDate, parseCivilDate } from "#time";

/** The first day of the month of a date. */
export function firstOfMonth(date: CivilDate): CivilDate {
  return civilDate(`${date.slice(0, 7)}-01`);
}

/** The same day so many months later, or the last day of that month where it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = date.split("-").map(Number);
  if (year === undefined || month === undefined || day === undefined)
    throw new RangeError(`not a civil date: ${date}`);
  const count = year * 12 + (month - 1) + months;
  const stem = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
  for (let last = day; last > 0; last -= 1) {
    const found = parseCivilDate(`${stem}-${String(last).padStart(2, "0")}`);
    if (found.ok) return found.value;
  }
  throw new RangeError(`no month ${stem}`);
}
