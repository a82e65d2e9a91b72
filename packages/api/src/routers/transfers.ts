import { z } from "zod";
import {
  BulkResult,
  ConfirmArrival,
  ConfirmArrivals,
  Id,
  ListTransfers,
  RecordSent,
  StoredExplanation,
  TransferDetail,
  TransferList,
} from "../contracts/index.ts";
import {
  confirmArrival,
  confirmArrivals,
  explainObligation,
  getTransfer,
  listTransfers,
  recordSent,
} from "@daowei/operations/transfers";
import { actingProcedure, answer, router } from "../trpc.ts";

export const transfersRouter = router({
  list: actingProcedure.input(ListTransfers).output(TransferList).query(answer(listTransfers)),
  get: actingProcedure
    .input(z.object({ id: Id }))
    .output(TransferDetail)
    .query(answer(getTransfer)),
  explain: actingProcedure
    .input(z.object({ obligationId: Id }))
    .output(StoredExplanation)
    .query(answer(explainObligation)),
  recordSent: actingProcedure.input(RecordSent).output(BulkResult).mutation(answer(recordSent)),
  confirmArrival: actingProcedure
    .input(ConfirmArrival)
    .output(BulkResult)
    .mutation(answer(confirmArrival)),
  confirmArrivals: actingProcedure
    .input(ConfirmArrivals)
    .output(BulkResult)
    .mutation(answer(confirmArrivals)),
});
