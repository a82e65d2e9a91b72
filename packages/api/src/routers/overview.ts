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
import { actingProcedure, router } from "../trpc.ts";
import { later } from "./later.ts";

const yearAndPlace = z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode });

export const inboxRouter = router({
  list: actingProcedure
    .input(z.object({ tab: InboxTab }))
    .output(Inbox)
    .query(later),
});

export const overviewRouter = router({
  get: actingProcedure.input(yearAndPlace).output(Overview).query(later),
});

export const deadlinesRouter = router({
  list: actingProcedure.input(yearAndPlace).output(z.array(Deadline)).query(later),
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
    .query(later),
});
