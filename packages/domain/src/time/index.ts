export {
  addDays,
  civilDate,
  daysBetween,
  parseCivilDate,
  weekdayOf,
  yearOf,
} from "./civil-date.ts";
export type { CivilDate, CivilDateProblem } from "./civil-date.ts";
export { civilDateInShanghai } from "./shanghai.ts";
export {
  firstWorkdayOnOrAfter,
  isWorkday,
  lastWorkdayOnOrBefore,
  workdaysBetween,
} from "./work-calendar.ts";
export type { WorkCalendar } from "./work-calendar.ts";
