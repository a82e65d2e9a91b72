import { z } from "zod";
import {
  AuditPage,
  Deadline,
  FiscalYear,
  Inbox,
  InboxTab,
  Overview,
  PlaceCode,
} from "../contracts/index.ts";
import { getOverview, listAudit, listDeadlines, listInbox } from "@daowei/operations/overview";
import { actingProcedure, answer, router } from "../trpc.ts";

const yearAndPlace = z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode });

export const inboxRouter = router({
  list: actingProcedure
    .input(z.object({ tab: InboxTab }))
    .output(Inbox)
    .query(answer(listInbox)),
});

export const overviewRouter = router({
  get: actingProcedure.input(yearAndPlace).output(Overview).query(answer(getOverview)),
});

export const deadlinesRouter = router({
  list: actingProcedure.input(yearAndPlace).output(z.array(Deadline)).query(answer(listDeadlines)),
});

export const auditRouter = router({
  list: actingProcedure
    .input(
      z.object({
        cursor: z.string().max(30).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(AuditPage)
    .query(answer(listAudit)),
});
