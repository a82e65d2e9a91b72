import { expect, test } from "vitest";
import { civilDate } from "./civil-date.ts";
import { conflictsWith, type HolidayNotice, withNotice } from "./holiday-notice.ts";
import { isWorkday, type WorkCalendar } from "./work-calendar.ts";

const calendar: WorkCalendar = {
  coveredYears: [2026],
  holidays: new Set(["2026-10-01", "2026-10-02"]),
  makeupWorkdays: new Set(["2026-10-10"]),
};
const notice = (changes: Partial<HolidayNotice>): HolidayNotice => ({
  year: 2027,
  number: "国办发明电〔2026〕1号",
  holidays: [],
  workdays: [],
  ...changes,
});
const days = (...texts: string[]) => texts.map(civilDate);

test("an announced year is covered, with its days off and worked weekends, and the years before stay as they were", () => {
  const next = withNotice(
    calendar,
    notice({ holidays: days("2027-01-01"), workdays: days("2027-01-09") }),
  );
  expect(next.coveredYears).toEqual([2026, 2027]);
  expect(isWorkday(next, civilDate("2027-01-01"))).toBe(false);
  expect(isWorkday(next, civilDate("2027-01-09"))).toBe(true);
  expect(isWorkday(next, civilDate("2027-01-10"))).toBe(false);
  expect(isWorkday(next, civilDate("2026-10-10"))).toBe(true);
  expect(isWorkday(calendar, civilDate("2027-01-01"))).toBe("uncovered");
});

test("a year announced again holds by the newer text alone, and each day told otherwise is named", () => {
  const again = notice({ year: 2026, holidays: days("2026-10-01"), workdays: [] });
  expect(conflictsWith(calendar, again)).toEqual([
    { date: "2026-10-02", before: false, after: true },
    { date: "2026-10-10", before: true, after: false },
  ]);
  expect(isWorkday(withNotice(calendar, again), civilDate("2026-10-10"))).toBe(false);
});

test("a New Year's holiday that begins in December changes that day of the year before, and says so", () => {
  const early = notice({ holidays: days("2026-12-31", "2027-01-01") });
  expect(conflictsWith(calendar, early)).toEqual([
    { date: "2026-12-31", before: true, after: false },
  ]);
  expect(isWorkday(withNotice(calendar, early), civilDate("2026-12-31"))).toBe(false);
});
