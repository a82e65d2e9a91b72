export {
  addDays,
  civilDate,
  daysBetween,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from "./civil-date.ts";
export type { CivilDate, CivilDateProblem } from "./civil-date.ts";
export {
  type CalendarConflict,
  conflictsWith,
  type HolidayNotice,
  withNotice,
} from "./holiday-notice.ts";
export { civilDateInShanghai } from "./shanghai.ts";
export {
  countWorkdays,
  firstWorkdayOnOrAfter,
  isWorkday,
  lastWorkdayOnOrBefore,
  workdaysBetween,
} from "./work-calendar.ts";
export type { CountedWorkdays, WorkCalendar } from "./work-calendar.ts";
export { readWrittenDate } from "./written-date.ts";
