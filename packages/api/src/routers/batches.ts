import { z } from "zod";
import {
  ActOnBatch,
  BatchActed,
  BatchComparison,
  BatchCopied,
  BatchDetail,
  BatchRows,
  BatchStage,
  BatchSummary,
  BatchUrged,
  CompareBatches,
  CopyBatch,
  CopyReaderView,
  CreateBatch,
  FiscalYear,
  Id,
  HoldBatch,
  IssueBatch,
  JudgeBatch,
  JudgeManyBatches,
  ManyJudged,
  OwedByLevel,
  PlaceCode,
  ReassignBatch,
  RejectBatch,
  SendBackBatch,
  UrgeBatch,
} from "../contracts/index.ts";
import {
  approveBatch,
  batchRows,
  cancelBatch,
  compareBatches,
  createBatch,
  getBatch,
  issueBatch,
  listBatches,
  owedInYear,
  recallBatch,
  rejectBatch,
  reviewBatch,
  sendBackBatch,
  submitBatch,
} from "@daowei/operations/batches";
import {
  copyBatch,
  holdBatch,
  judgeManyBatches,
  listCopyReaders,
  reassignBatch,
  releaseBatch,
  urgeBatch,
} from "@daowei/operations/approvals";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

const act = actingProcedure.input(ActOnBatch).output(BatchActed);
const judge = actingProcedure.input(JudgeBatch).output(BatchActed);

export const batchesRouter = router({
  list: actingProcedure
    .meta(opened("read", "GET /batches", "批次列表"))
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode, stage: BatchStage.optional() }))
    .output(z.array(BatchSummary))
    .query(answer(listBatches)),
  get: actingProcedure
    .meta(opened("read", "GET /batches/{id}", "批次"))
    .input(z.object({ id: Id }))
    .output(BatchDetail)
    .query(answer(getBatch)),
  rows: actingProcedure
    .meta(opened("read", "GET /batches/{id}/rows", "批次明细"))
    .input(z.object({ id: Id }))
    .output(BatchRows)
    .query(answer(batchRows)),
  owedInYear: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode }))
    .output(z.array(OwedByLevel))
    .query(answer(owedInYear)),
  compare: actingProcedure
    .input(CompareBatches)
    .output(BatchComparison)
    .query(answer(compareBatches)),
  create: actingProcedure
    .meta(opened("drafts.write", "POST /batches", "起草批次"))
    .input(CreateBatch)
    .output(BatchActed)
    .mutation(answer(createBatch)),
  submit: act
    .meta(opened("submit", "POST /batches/{id}/submit", "提交批次"))
    .mutation(answer(submitBatch)),
  recall: act.mutation(answer(recallBatch)),
  review: judge.mutation(answer(reviewBatch)),
  approve: judge.mutation(answer(approveBatch)),
  reject: actingProcedure.input(RejectBatch).output(BatchActed).mutation(answer(rejectBatch)),
  judgeMany: actingProcedure
    .input(JudgeManyBatches)
    .output(ManyJudged)
    .mutation(answer(judgeManyBatches)),
  hold: actingProcedure.input(HoldBatch).output(BatchActed).mutation(answer(holdBatch)),
  release: actingProcedure.input(HoldBatch).output(BatchActed).mutation(answer(releaseBatch)),
  reassign: actingProcedure.input(ReassignBatch).output(BatchActed).mutation(answer(reassignBatch)),
  cancel: act.mutation(answer(cancelBatch)),
  sendBack: actingProcedure.input(SendBackBatch).output(BatchActed).mutation(answer(sendBackBatch)),
  urge: actingProcedure.input(UrgeBatch).output(BatchUrged).mutation(answer(urgeBatch)),
  copyReaders: actingProcedure
    .input(z.object({ id: Id }))
    .output(z.array(CopyReaderView))
    .query(answer(listCopyReaders)),
  copy: actingProcedure.input(CopyBatch).output(BatchCopied).mutation(answer(copyBatch)),
  issue: actingProcedure.input(IssueBatch).output(BatchActed).mutation(answer(issueBatch)),
});
