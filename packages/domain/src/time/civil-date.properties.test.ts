import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  civilDate,
  civilDateInShanghai,
  daysBetween,
  parseCivilDate,
  readWrittenDate,
  weekdayOf,
} from "#time";

const dates = fc
  .integer({ min: -100_000, max: 100_000 })
  .map((days) => addDays(civilDate("2000-01-01"), days));

test("every date that is reached can be read back", () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(parseCivilDate(date)).toEqual({ ok: true, value: date });
    }),
  );
});

test("a date is read in every form in which it may be written", () => {
  const form = fc.constantFrom("$1/$2/$3", "$1.$2.$3", "$1年$2月$3日", "$1$2$3");
  fc.assert(
    fc.property(dates, form, (date, as) => {
      const written = date.replace(/^(\d+)-(\d+)-(\d+)$/u, as);
      expect(readWrittenDate(written)).toEqual({ ok: true, value: date });
    }),
  );
});

test("adding the days between two dates to the first gives the second", () => {
  fc.assert(
    fc.property(dates, dates, (first, second) => {
      expect(addDays(first, daysBetween(first, second))).toBe(second);
    }),
  );
});

test("dates sort as text in the order of time", () => {
  fc.assert(
    fc.property(dates, dates, (first, second) => {
      const later = daysBetween(first, second) > 0;
      expect(first < second).toBe(later);
    }),
  );
});

test("weekdays repeat after seven days and go on by one each day", () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      expect(weekdayOf(addDays(date, 1))).toBe((weekdayOf(date) % 7) + 1);
    }),
  );
});

test("noon in Shanghai belongs to its own date", () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(civilDateInShanghai(new Date(`${date}T04:00:00Z`))).toBe(date);
    }),
  );
});
