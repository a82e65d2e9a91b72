import type { QuietHours } from "./plan.ts";

/** Whether a time of day in Asia/Shanghai, "21:30", lies in the quiet hours: from their beginning to just before their end. */
export function isQuiet(quietHours: QuietHours | null, time: string): boolean {
  if (quietHours === null) return false;
  const { from, until } = quietHours;
  return from < until ? time >= from && time < until : time >= from || time < until;
}
