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
import { actingProcedure, router } from "../trpc.ts";
import { later } from "./later.ts";

export const transfersRouter = router({
  list: actingProcedure.input(ListTransfers).output(TransferList).query(later),
  get: actingProcedure
    .input(z.object({ id: Id }))
    .output(TransferDetail)
    .query(later),
  explain: actingProcedure
    .input(z.object({ obligationId: Id }))
    .output(StoredExplanation)
    .query(later),
  recordSent: actingProcedure.input(RecordSent).output(BulkResult).mutation(later),
  confirmArrival: actingProcedure.input(ConfirmArrival).output(BulkResult).mutation(later),
  confirmArrivals: actingProcedure.input(ConfirmArrivals).output(BulkResult).mutation(later),
});
