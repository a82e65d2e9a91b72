import type { Translated } from "../words/translated.ts";
import type { notificationsWords as chinese } from "./words.zh.ts";

export const notificationsWords: Translated<typeof chinese> = {
  bell: "Notifications",
  bellUnread: "Notifications, {{count}} unread",
  title: "Notifications",
  empty: "No notifications yet. When a deadline is near or missed you hear of it here.",
  allRead: "Mark all as read",
  unread: "unread",
  settings: "Reminders",
};
