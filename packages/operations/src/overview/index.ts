export { getOverview } from "./get.ts";
export { getTrend } from "./trend.ts";
export { type Inbox, type InboxTab, listInbox } from "./inbox.ts";
