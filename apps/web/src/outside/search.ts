import { oneOf, present } from "../app/search.ts";

export const reminderTabs = ["rules", "channels", "sent"] as const;
export type ReminderTab = (typeof reminderTabs)[number];

export function readRemindersSearch(raw: Record<string, unknown>): { tab?: ReminderTab } {
  return present({ tab: oneOf(raw["tab"], reminderTabs) });
}
