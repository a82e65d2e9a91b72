import { civilDate } from "./civil-date.ts";
import type { CivilDate } from "./civil-date.ts";

const shanghai = new Intl.DateTimeFormat("en", {
  timeZone: "Asia/Shanghai",
  calendar: "iso8601",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The date on the calendars of Asia/Shanghai at an instant, whatever the zone of the machine; throws on an invalid instant. */
export function civilDateInShanghai(instant: Date): CivilDate {
  const parts = new Map(shanghai.formatToParts(instant).map(({ type, value }) => [type, value]));
  return civilDate(`${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`);
}
