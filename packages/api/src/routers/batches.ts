import { z } from "zod";
import {
  ActOnBatch,
  BatchActed,
  BatchDetail,
  BatchRows,
  BatchStage,
  BatchSummary,
  CreateBatch,
  FiscalYear,
  Id,
  IssueBatch,
  PlaceCode,
  SendBackBatch,
} from "../contracts/index.ts";
import { actingProcedure, router } from "../trpc.ts";
import { later } from "./later.ts";

const act = actingProcedure.input(ActOnBatch).output(BatchActed);

export const batchesRouter = router({
  list: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode, stage: BatchStage.optional() }))
    .output(z.array(BatchSummary))
    .query(later),
  get: actingProcedure
    .input(z.object({ id: Id }))
    .output(BatchDetail)
    .query(later),
  rows: actingProcedure
    .input(z.object({ id: Id }))
    .output(BatchRows)
    .query(later),
  create: actingProcedure.input(CreateBatch).output(BatchActed).mutation(later),
  submit: act.mutation(later),
  recall: act.mutation(later),
  review: act.mutation(later),
  approve: act.mutation(later),
  cancel: act.mutation(later),
  sendBack: actingProcedure.input(SendBackBatch).output(BatchActed).mutation(later),
  issue: actingProcedure.input(IssueBatch).output(BatchActed).mutation(later),
});
