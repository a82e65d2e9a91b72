import {
  actOnDeadline,
  listDeadlines,
  listPeriodEvents,
  recordPeriodStart,
  setDeadline,
} from "@daowei/operations/deadlines";
import { z } from "zod";
import {
  ActOnDeadline,
  Deadline,
  DeadlineActed,
  DeadlineSet,
  FiscalYear,
  PeriodEvent,
  PeriodStartRecorded,
  PlaceCode,
  RecordPeriodStart,
  SetDeadline,
} from "../contracts/index.ts";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

const yearAndPlace = z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode });

export const deadlinesRouter = router({
  list: actingProcedure
    .meta(opened("read", "GET /deadlines", "期限"))
    .input(yearAndPlace)
    .output(z.array(Deadline))
    .query(answer(listDeadlines)),
  set: actingProcedure.input(SetDeadline).output(DeadlineSet).mutation(answer(setDeadline)),
  act: actingProcedure.input(ActOnDeadline).output(DeadlineActed).mutation(answer(actOnDeadline)),
  periodEvents: actingProcedure
    .input(yearAndPlace)
    .output(z.array(PeriodEvent))
    .query(answer(listPeriodEvents)),
  recordPeriodStart: actingProcedure
    .input(RecordPeriodStart)
    .output(PeriodStartRecorded)
    .mutation(answer(recordPeriodStart)),
});
