import { expect, test } from "vitest";
import {
  civilDate,
  firstWorkdayOnOrAfter,
  isWorkday,
  lastWorkdayOnOrBefore,
  workdaysBetween,
} from "#time";
import type { WorkCalendar } from "#time";

// The National Day week of 2017: worked on Saturday 30 September, off from 1 to 8 October.
const calendar: WorkCalendar = {
  coveredYears: [2017],
  holidays: new Set([
    "2017-10-01",
    "2017-10-02",
    "2017-10-03",
    "2017-10-04",
    "2017-10-05",
    "2017-10-06",
    "2017-10-07",
    "2017-10-08",
  ]),
  makeupWorkdays: new Set(["2017-09-30"]),
};
const on = (text: string) => isWorkday(calendar, civilDate(text));

test("weekdays are worked and weekends are not, unless the announcement says otherwise", () => {
  expect(on("2017-09-28")).toBe(true);
  expect(on("2017-09-23")).toBe(false);
  expect(on("2017-09-30")).toBe(true);
  expect(on("2017-10-03")).toBe(false);
});

test("nothing is said about a year the calendar does not cover", () => {
  expect(on("2018-01-01")).toBe("uncovered");
  expect(workdaysBetween(calendar, civilDate("2017-12-29"), civilDate("2018-01-02"))).toBe(
    "uncovered",
  );
  expect(
    lastWorkdayOnOrBefore({ ...calendar, coveredYears: [2018] }, civilDate("2018-01-01")),
  ).toBe(civilDate("2018-01-01"));
  expect(
    lastWorkdayOnOrBefore(
      { ...calendar, coveredYears: [2018], holidays: new Set(["2018-01-01"]) },
      civilDate("2018-01-01"),
    ),
  ).toBe("uncovered");
});

test("the first day is not counted and the last is, so that the same day leaves no workday", () => {
  expect(workdaysBetween(calendar, civilDate("2017-09-28"), civilDate("2017-09-28"))).toBe(0);
  expect(workdaysBetween(calendar, civilDate("2017-09-28"), civilDate("2017-09-30"))).toBe(2);
  expect(workdaysBetween(calendar, civilDate("2017-09-30"), civilDate("2017-10-09"))).toBe(1);
  expect(workdaysBetween(calendar, civilDate("2017-10-09"), civilDate("2017-09-30"))).toBe(-1);
});

test("counting up to the end of a covered year does not ask about the next", () => {
  expect(workdaysBetween(calendar, civilDate("2017-12-28"), civilDate("2017-12-31"))).toBe(1);
});

test("a date that is not worked moves back to the last workday or forward to the next", () => {
  expect(lastWorkdayOnOrBefore(calendar, civilDate("2017-09-30"))).toBe("2017-09-30");
  expect(lastWorkdayOnOrBefore(calendar, civilDate("2017-10-08"))).toBe("2017-09-30");
  expect(firstWorkdayOnOrAfter(calendar, civilDate("2017-10-01"))).toBe("2017-10-09");
  expect(firstWorkdayOnOrAfter(calendar, civilDate("2017-12-30"))).toBe("uncovered");
});
