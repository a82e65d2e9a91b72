export { getOverview } from "./get.ts";
export { type Exceptions, listExceptions } from "./exceptions.ts";
export { getTrend } from "./trend.ts";
export { type Inbox, type InboxTab, listInbox } from "./inbox.ts";
