import { listFeeds, makeFeed, revokeFeed } from "@daowei/operations/calendar-feeds";
import { readCalendarYear } from "@daowei/operations/work-calendar";
import { z } from "zod";
import {
  CalendarFeed,
  CalendarYear,
  FeedMade,
  FeedRevoked,
  MakeFeed,
  RevokeFeed,
} from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const calendarRouter = router({
  year: actingProcedure
    .input(z.object({ year: z.int().min(2003).max(2199) }))
    .output(CalendarYear)
    .query(answer(readCalendarYear)),
  feeds: actingProcedure.input(z.object({})).output(z.array(CalendarFeed)).query(answer(listFeeds)),
  makeFeed: actingProcedure.input(MakeFeed).output(FeedMade).mutation(answer(makeFeed)),
  revokeFeed: actingProcedure.input(RevokeFeed).output(FeedRevoked).mutation(answer(revokeFeed)),
});
