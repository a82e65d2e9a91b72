export { type FeedMade, listFeeds, type MakeFeed, makeFeed, revokeFeed } from "./feeds.ts";
export { readFeed, type ServedFeed } from "./read-feed.ts";
