import { describe, expect, test } from "vitest";
import {
  addDays,
  civilDate,
  civilDateInShanghai,
  daysBetween,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from "#time";

describe("a civil date", () => {
  test.each(["2017-09-30", "2024-02-29", "2000-02-29", "1000-01-01", "9999-12-31"])(
    "is read from %s",
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: true, value: text });
    },
  );

  test.each(["2023-02-29", "1900-02-29", "2017-09-31", "2017-13-01", "2017-00-10", "2017-01-00"])(
    "is refused when the calendar has no %s",
    (text) => {
      expect(parseCivilDate(text)).toEqual({ ok: false, problem: { kind: "no-such-date", text } });
    },
  );

  test.each([
    "",
    "2017-9-30",
    "20170930",
    "2017/09/30",
    " 2017-09-30",
    "2017-09-30\n",
    "2017-09-30T00:00:00Z",
    "0999-01-01",
    "２０１７-09-30",
  ])("is refused when its form is %j", (text) => {
    expect(parseCivilDate(text)).toEqual({ ok: false, problem: { kind: "malformed-date", text } });
  });

  test("that was promised to be right and is not names itself in the error", () => {
    expect(() => civilDate("2023-02-29")).toThrow(/no-such-date.*2023-02-29/u);
  });

  test("steps over leap days, month ends and year ends", () => {
    expect(addDays(civilDate("2024-02-28"), 1)).toBe("2024-02-29");
    expect(addDays(civilDate("2023-02-28"), 1)).toBe("2023-03-01");
    expect(addDays(civilDate("2023-12-31"), 1)).toBe("2024-01-01");
    expect(addDays(civilDate("2024-03-01"), -1)).toBe("2024-02-29");
  });

  test("does not step by a part of a day nor out of the calendar", () => {
    expect(() => addDays(civilDate("2024-01-01"), 0.5)).toThrow(RangeError);
    expect(() => addDays(civilDate("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(civilDate("2024-01-01"), Number.MAX_SAFE_INTEGER)).toThrow(RangeError);
  });

  test("counts days with the sign of their direction", () => {
    expect(daysBetween(civilDate("2017-09-30"), civilDate("2017-09-30"))).toBe(0);
    expect(daysBetween(civilDate("2024-01-01"), civilDate("2025-01-01"))).toBe(366);
    expect(daysBetween(civilDate("2025-01-01"), civilDate("2024-01-01"))).toBe(-366);
  });

  test("knows its year and weekday", () => {
    expect(yearOf(civilDate("2017-09-30"))).toBe(2017);
    expect(weekdayOf(civilDate("2017-09-30"))).toBe(6);
    expect(weekdayOf(civilDate("2018-09-30"))).toBe(7);
    expect(weekdayOf(civilDate("1969-12-29"))).toBe(1);
    expect(weekdayOf(civilDate("1000-01-01"))).toBe(3);
  });
});

describe("the date in Shanghai", () => {
  test("turns at sixteen hours UTC", () => {
    expect(civilDateInShanghai(new Date("2017-09-29T15:59:59.999Z"))).toBe("2017-09-29");
    expect(civilDateInShanghai(new Date("2017-09-29T16:00:00.000Z"))).toBe("2017-09-30");
  });

  test("turns an hour earlier in the summers of 1986 to 1991, when clocks were put forward", () => {
    expect(civilDateInShanghai(new Date("1988-07-01T15:00:00Z"))).toBe("1988-07-02");
  });

  test("of an invalid instant is an error, not a date", () => {
    expect(() => civilDateInShanghai(new Date("nonsense"))).toThrow(RangeError);
  });
});
