import { z } from "zod";
import {
  ArrivalChanged,
  BulkResult,
  ConfirmArrival,
  ConfirmArrivals,
  CorrectArrival,
  CorrectSent,
  CountTransferStages,
  Divisions,
  FindTransfers,
  Id,
  ListTransfers,
  OrderPayments,
  PaymentAsked,
  ReasonedAct,
  RecordReturned,
  RecordSent,
  ReverseArrival,
  StoredExplanation,
  TextsOfObligation,
  TransferChanged,
  TransferDetail,
  TransferList,
  TransferStageCounts,
  TransferSummary,
} from "../contracts/index.ts";
import { askOutcome, orderPayments, withdrawPayment } from "@daowei/operations/payments";
import {
  confirmArrival,
  confirmArrivals,
  correctArrival,
  correctSent,
  countTransferStages,
  divisions,
  explainObligation,
  findTransfers,
  getTransfer,
  holdTransfer,
  listTransfers,
  recordReturned,
  recordSent,
  releaseTransfer,
  reopenTransfer,
  reverseArrival,
  reverseSent,
  textsOfObligation,
} from "@daowei/operations/transfers";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const transfersRouter = router({
  list: actingProcedure
    .meta(opened("read", "GET /transfers", "拨付单列表，分页"))
    .input(ListTransfers)
    .output(TransferList)
    .query(answer(listTransfers)),
  stageCounts: actingProcedure
    .input(CountTransferStages)
    .output(TransferStageCounts)
    .query(answer(countTransferStages)),
  find: actingProcedure
    .input(FindTransfers)
    .output(z.array(TransferSummary))
    .query(answer(findTransfers)),
  get: actingProcedure
    .meta(opened("read", "GET /transfers/{id}", "拨付单"))
    .input(z.object({ id: Id }))
    .output(TransferDetail)
    .query(answer(getTransfer)),
  explain: actingProcedure
    .meta(opened("read", "GET /obligations/{obligationId}/explanation", "一笔应拨款的依据与算式"))
    .input(z.object({ obligationId: Id }))
    .output(StoredExplanation)
    .query(answer(explainObligation)),
  texts: actingProcedure
    .input(z.object({ obligationId: Id }))
    .output(TextsOfObligation)
    .query(answer(textsOfObligation)),
  divisions: actingProcedure.output(Divisions).query(answer(divisions)),
  recordSent: actingProcedure.input(RecordSent).output(BulkResult).mutation(answer(recordSent)),
  confirmArrival: actingProcedure
    .input(ConfirmArrival)
    .output(BulkResult)
    .mutation(answer(confirmArrival)),
  confirmArrivals: actingProcedure
    .input(ConfirmArrivals)
    .output(BulkResult)
    .mutation(answer(confirmArrivals)),
  reverseArrival: actingProcedure
    .input(ReverseArrival)
    .output(ArrivalChanged)
    .mutation(answer(reverseArrival)),
  correctArrival: actingProcedure
    .input(CorrectArrival)
    .output(ArrivalChanged)
    .mutation(answer(correctArrival)),
  correctSent: actingProcedure
    .input(CorrectSent)
    .output(TransferChanged)
    .mutation(answer(correctSent)),
  reverseSent: actingProcedure
    .input(ReasonedAct)
    .output(TransferChanged)
    .mutation(answer(reverseSent)),
  recordReturned: actingProcedure
    .input(RecordReturned)
    .output(TransferChanged)
    .mutation(answer(recordReturned)),
  reopen: actingProcedure
    .input(ReasonedAct)
    .output(TransferChanged)
    .mutation(answer(reopenTransfer)),
  hold: actingProcedure.input(ReasonedAct).output(TransferChanged).mutation(answer(holdTransfer)),
  release: actingProcedure
    .input(ReasonedAct)
    .output(TransferChanged)
    .mutation(answer(releaseTransfer)),
  orderPayments: actingProcedure
    .input(OrderPayments)
    .output(BulkResult)
    .mutation(answer(orderPayments)),
  withdrawPayment: actingProcedure
    .input(PaymentAsked)
    .output(TransferChanged)
    .mutation(answer(withdrawPayment)),
  askOutcome: actingProcedure
    .input(PaymentAsked)
    .output(TransferChanged)
    .mutation(answer(askOutcome)),
});
