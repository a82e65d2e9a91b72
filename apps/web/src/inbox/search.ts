import { accepted, oneOf, textOf } from "../app/search.ts";

export const inboxTabs = ["todo", "done", "mine", "all"] as const;
export type InboxTab = (typeof inboxTabs)[number];

export function readInboxSearch(raw: Record<string, unknown>): { tab?: InboxTab; open?: string } {
  return accepted(raw, { tab: oneOf(raw["tab"], inboxTabs), open: textOf(raw["open"]) });
}
