import type { QuietHours } from "./plan.ts";

/** Whether a time of day in Asia/Shanghai, "21:30", lies in the quiet hours: from their beginning to just before their end. */
export function isQuiet(quietHours: QuietHours | null, time: string): boolean {
  if (quietHours === null) return false;
  const { from, until } = quietHours;
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** How many minutes after a time of day the quiet hours end; 0 outside of them. */
export function quietMinutesLeft(quietHours: QuietHours | null, time: string): number {
  if (quietHours === null || !isQuiet(quietHours, time)) return 0;
  return (minutesOf(quietHours.until) - minutesOf(time) + minutesOfDay) % minutesOfDay;
}

const minutesOfDay = 24 * 60;

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
