export { getOverview } from "./get.ts";
export { type Inbox, type InboxTab, listInbox } from "./inbox.ts";
