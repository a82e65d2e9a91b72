import { filled, wordsOf } from "./spoken.ts";

function partsOf(date: string) {
  const [year = "", month2 = "", day2 = ""] = date.split("-");
  return { year, month: Number(month2), day: Number(day2), month2, day2 };
}

/** "2022-12-31" as "2022年12月31日". */
export function longDate(date: string): string {
  return filled(wordsOf("domain").longDate, partsOf(date));
}

/** "2022-12-31" as "12月31日". */
export function shortDate(date: string): string {
  return filled(wordsOf("domain").shortDate, partsOf(date));
}

/** "2022-07" as "2022年7月". */
export function monthName(month: string): string {
  return filled(wordsOf("domain").longMonth, partsOf(month));
}

export function weekday(date: string): string {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return Object.values(wordsOf("domain").weekdays)[day] ?? "";
}

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hour12: false,
});

/** Now as the store counts days: its own date, which a demonstration may have moved, with the office clock's time. */
export function storeMoment(today: string): string {
  return `${today} ${moment(new Date().toISOString()).slice(11)}`;
}

/** A moment as the office clock shows it: "2022-12-12 09:41". */
export function moment(instant: string): string {
  const parts = new Map(clock.formatToParts(new Date(instant)).map((p) => [p.type, p.value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")} ${parts.get("hour")}:${parts.get("minute")}`;
}
