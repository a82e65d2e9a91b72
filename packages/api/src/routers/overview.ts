import { z } from "zod";
import {
  Exceptions,
  FiscalYear,
  Inbox,
  InboxTab,
  Overview,
  OverviewTrend,
  PlaceCode,
} from "../contracts/index.ts";
import { getOverview, getTrend, listExceptions, listInbox } from "@daowei/operations/overview";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

const yearAndPlace = z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode });

export const inboxRouter = router({
  list: actingProcedure
    .input(z.object({ tab: InboxTab }))
    .output(Inbox)
    .query(answer(listInbox)),
});

export const overviewRouter = router({
  get: actingProcedure
    .meta(opened("read", "GET /overview", "到位率与概况"))
    .input(yearAndPlace)
    .output(Overview)
    .query(answer(getOverview)),
  exceptions: actingProcedure.input(yearAndPlace).output(Exceptions).query(answer(listExceptions)),
  trend: actingProcedure.input(yearAndPlace).output(OverviewTrend).query(answer(getTrend)),
});
