import { conflictsWith } from "@daowei/domain/time";
import { expect, test } from "vitest";
import { readHolidayNotice } from "./holiday-notice.ts";
import { loadWorkCalendar } from "./work-calendar.ts";

const text = `year: 2027
number: 国办发明电〔2026〕1号
holidays:
  - { name: 元旦, from: 2026-12-31, to: 2027-01-02 }
  - { name: 春节, from: 2027-02-05, to: 2027-02-11 }
workdays: [2027-01-30, 2027-02-20]
`;
const findings = (changed: string) => {
  const read = readHolidayNotice(changed);
  return read.ok ? [] : read.problem.map(({ path, expected }) => `${path}: ${expected}`);
};

test("a notice is read with every day of its holidays", () => {
  const read = readHolidayNotice(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(read.value.holidays).toHaveLength(10);
  expect(read.value).toMatchObject({ year: 2027, workdays: ["2027-01-30", "2027-02-20"] });
});

test("what cannot be is refused, each at its place", () => {
  expect(findings(text.replace("2027-02-20", "2027-02-22"))).toEqual([
    "workdays.1: a Saturday or Sunday",
  ]);
  expect(findings(text.replace("2027-01-30", "2027-02-06"))).toEqual(["workdays.0: not a day off"]);
  expect(findings(text.replace("to: 2027-02-11", "to: 2027-02-01"))).toEqual([
    "holidays.1: a last day after the first",
  ]);
  expect(findings(text.replace("to: 2027-02-11", "to: 2027-03-11"))).toEqual([
    "holidays.1: at most 12 days",
  ]);
  expect(findings(text.replace("2027-02-05", "2027-02-30"))).toEqual([
    "holidays.1.from: date YYYY-MM-DD",
  ]);
  expect(findings(text.replaceAll("2027-02", "2028-02"))).toEqual([
    "holidays.1: days of 2027",
    "workdays.1: a day of 2027",
  ]);
  expect(findings("]")).toHaveLength(1);
  expect(findings(`${text}more: 1\n`)).toHaveLength(1);
});

test("the product's own data of a year, written as a notice, disagree with themselves about no day", () => {
  const notice = `year: 2023
number: 国办发明电〔2022〕16号
holidays:
  - { name: 元旦, from: 2022-12-31, to: 2023-01-02 }
  - { name: 春节, from: 2023-01-21, to: 2023-01-27 }
  - { name: 清明节, from: 2023-04-05, to: 2023-04-05 }
  - { name: 劳动节, from: 2023-04-29, to: 2023-05-03 }
  - { name: 端午节, from: 2023-06-22, to: 2023-06-24 }
  - { name: 中秋节、国庆节, from: 2023-09-29, to: 2023-10-06 }
workdays: [2023-01-28, 2023-01-29, 2023-04-23, 2023-05-06, 2023-06-25, 2023-10-07, 2023-10-08]
`;
  const read = readHolidayNotice(notice);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  expect(conflictsWith(loadWorkCalendar(), read.value)).toEqual([]);
});
