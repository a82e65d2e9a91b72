export { readCalendarYear } from "./calendar-year.ts";
