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
import {
  approveBatch,
  batchRows,
  cancelBatch,
  createBatch,
  getBatch,
  issueBatch,
  listBatches,
  recallBatch,
  reviewBatch,
  sendBackBatch,
  submitBatch,
} from "@daowei/operations/batches";
import { actingProcedure, answer, router } from "../trpc.ts";

const act = actingProcedure.input(ActOnBatch).output(BatchActed);

export const batchesRouter = router({
  list: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode, stage: BatchStage.optional() }))
    .output(z.array(BatchSummary))
    .query(answer(listBatches)),
  get: actingProcedure
    .input(z.object({ id: Id }))
    .output(BatchDetail)
    .query(answer(getBatch)),
  rows: actingProcedure
    .input(z.object({ id: Id }))
    .output(BatchRows)
    .query(answer(batchRows)),
  create: actingProcedure.input(CreateBatch).output(BatchActed).mutation(answer(createBatch)),
  submit: act.mutation(answer(submitBatch)),
  recall: act.mutation(answer(recallBatch)),
  review: act.mutation(answer(reviewBatch)),
  approve: act.mutation(answer(approveBatch)),
  cancel: act.mutation(answer(cancelBatch)),
  sendBack: actingProcedure.input(SendBackBatch).output(BatchActed).mutation(answer(sendBackBatch)),
  issue: actingProcedure.input(IssueBatch).output(BatchActed).mutation(answer(issueBatch)),
});
