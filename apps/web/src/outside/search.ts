import { accepted, oneOf } from "../app/search.ts";

export const reminderTabs = ["rules", "templates", "channels", "sent"] as const;
export type ReminderTab = (typeof reminderTabs)[number];

export function readRemindersSearch(raw: Record<string, unknown>): { tab?: ReminderTab } {
  return accepted(raw, { tab: oneOf(raw["tab"], reminderTabs) });
}
