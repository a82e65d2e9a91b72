export { type News, readNews } from "./read-news.ts";
