import type { Translated } from "../words/translated.ts";
import type { notificationsWords as chinese } from "./words.zh.ts";

export const notificationsWords: Translated<typeof chinese> = {
  bell: "Notifications",
  bellUnread: "Notifications, {{count}} unread",
  title: "Notifications",
  empty:
    "No notifications yet. You hear of it here when a deadline is near or missed, a batch is sent back, or somebody urges or copies you.",
  allRead: "Mark all as read",
  unread: "unread",
  rest: "{{count}} more lines",
  groupsLabel: "Kinds of notifications and what is unread",
  groups: {
    all: "All",
    todo: "To do",
    returned: "Sent back",
    deadline: "Deadlines",
    copied: "Copies",
    system: "System",
  },
  kinds: {
    urged: "Somebody urges you to decide",
    returned: "Your batch was sent back",
    headcounts_disputed: "Your headcounts are disputed",
    reminder: "A deadline is near or missed",
    copied: "A batch was copied to you",
    other: "Notification",
  },
  settings: "Reminders",
};
