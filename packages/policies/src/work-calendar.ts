import days from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { WorkCalendar } from "@daowei/domain/time";

// Written out, not read off the data: a year counts as covered only when somebody has looked at its announcement.
const firstCoveredYear = 2004;
const lastCoveredYear = 2026;

/**
 * The legal holidays and make-up workdays of China. Only the data of chinese-days are used: its functions shift by a
 * day in zones west of Greenwich and answer for years that have not been announced.
 */
export function loadWorkCalendar(): WorkCalendar {
  const years = lastCoveredYear - firstCoveredYear + 1;
  return {
    coveredYears: Array.from({ length: years }, (_, index) => firstCoveredYear + index),
    holidays: new Set(Object.keys(days.holidays)),
    makeupWorkdays: new Set(Object.keys(days.workdays)),
  };
}
