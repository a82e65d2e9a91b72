import { execFileSync } from "node:child_process";
import {
  civilDate,
  isWorkday,
  lastWorkdayOnOrBefore,
  parseCivilDate,
  weekdayOf,
  workdaysBetween,
  yearOf,
} from "@daowei/domain/time";
import { describe, expect, test } from "vitest";
import { loadWorkCalendar } from "./work-calendar.ts";

const calendar = loadWorkCalendar();

describe("the last days of September", () => {
  test.each([
    ["2012-09-29", 6, true],
    ["2012-09-30", 7, false],
    ["2017-09-30", 6, true],
    ["2018-09-29", 6, true],
    ["2018-09-30", 7, true],
    ["2023-09-30", 6, false],
    ["2024-02-29", 4, true],
    ["2020-02-29", 6, false],
  ])("%s is weekday %i; worked: %s", (text, weekday, worked) => {
    expect(weekdayOf(civilDate(text))).toBe(weekday);
    expect(isWorkday(calendar, civilDate(text))).toBe(worked);
  });

  test("of 2017 are the deadline itself, of 2023 move back to the 28th", () => {
    expect(lastWorkdayOnOrBefore(calendar, civilDate("2017-09-30"))).toBe("2017-09-30");
    expect(lastWorkdayOnOrBefore(calendar, civilDate("2023-09-30"))).toBe("2023-09-28");
  });
});

describe("the years covered", () => {
  test("are those of the data, so that a new announcement is looked at before it counts", () => {
    const years = new Set([...calendar.holidays].map((text) => yearOf(civilDate(text))));
    expect([...years].sort((a, b) => a - b)).toEqual(calendar.coveredYears);
  });

  test("end before 2027 and begin after 2003, and nothing is guessed beyond them", () => {
    expect(isWorkday(calendar, civilDate("2027-01-04"))).toBe("uncovered");
    expect(isWorkday(calendar, civilDate("2003-12-31"))).toBe("uncovered");
    expect(workdaysBetween(calendar, civilDate("2026-12-30"), civilDate("2027-01-05"))).toBe(
      "uncovered",
    );
  });

  test.each(calendar.coveredYears)("give %i between 240 and 255 workdays", (year) => {
    const first = civilDate(`${year}-01-01`);
    const worked = workdaysBetween(calendar, first, civilDate(`${year}-12-31`));
    expect(worked).toBeGreaterThanOrEqual(240);
    expect(worked).toBeLessThanOrEqual(255);
  });
});

test("make-up workdays are real dates on weekends and never holidays", () => {
  for (const text of calendar.makeupWorkdays) {
    expect(parseCivilDate(text).ok).toBe(true);
    expect(weekdayOf(civilDate(text))).toBeGreaterThan(5);
    expect(calendar.holidays.has(text)).toBe(false);
  }
});

test.each(["UTC", "America/New_York", "Pacific/Kiritimati", "Asia/Shanghai"])(
  "a machine that stands in %s reads the same calendar",
  (zone) => {
    const script = `
      import { civilDate, civilDateInShanghai, countWorkdays, isWorkday, weekdayOf } from "@daowei/domain/time";
      import { loadWorkCalendar } from "./src/work-calendar.ts";
      const calendar = loadWorkCalendar();
      const dates = ["2012-09-30", "2017-09-30", "2018-09-30", "2023-09-30", "2024-02-29", "2027-01-04"].map(civilDate);
      console.log(JSON.stringify([
        dates.map((date) => [weekdayOf(date), isWorkday(calendar, date)]),
        civilDateInShanghai(new Date("2017-09-29T16:00:00Z")),
        civilDateInShanghai(new Date("2017-09-30T15:59:59.999Z")),
        civilDateInShanghai(new Date("2024-02-29T15:59:59Z")),
        countWorkdays(calendar, civilDate("2023-09-28"), civilDate("2023-10-08")),
      ]));`;
    const answer = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
      cwd: new URL("..", import.meta.url),
      env: { ...process.env, TZ: zone },
      encoding: "utf8",
    });
    expect(JSON.parse(answer)).toEqual([
      [
        [7, false],
        [6, true],
        [7, true],
        [6, false],
        [4, true],
        [1, "uncovered"],
      ],
      "2017-09-30",
      "2017-09-30",
      "2024-02-29",
      { workdays: 2, uncoveredYears: [] },
    ]);
  },
);
