import { z } from "zod";
import {
  AcceptHeadcounts,
  ConfirmHeadcounts,
  DisputeHeadcounts,
  FiscalYear,
  HeadcountCheck,
  HeadcountFile,
  HeadcountsJudged,
  HeadcountVersion,
  HeadcountVersionSummary,
  Id,
  PlaceCode,
  ReturnedFile,
} from "../contracts/index.ts";
import {
  acceptHeadcounts,
  checkHeadcounts,
  confirmHeadcounts,
  correctFile,
  disputeHeadcounts,
  getHeadcountVersion,
  listHeadcountVersions,
} from "@daowei/operations/enrolment";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const enrolmentRouter = router({
  versions: actingProcedure
    .meta(opened("read", "GET /headcounts", "参保人数版本列表"))
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode }))
    .output(z.array(HeadcountVersionSummary))
    .query(answer(listHeadcountVersions)),
  version: actingProcedure
    .meta(opened("read", "GET /headcounts/{id}", "参保人数版本"))
    .input(z.object({ id: Id }))
    .output(HeadcountVersion)
    .query(answer(getHeadcountVersion)),
  // A question in meaning; a mutation on the wire because the file does not fit into an address.
  check: actingProcedure
    .meta(opened("headcounts.write", "POST /headcounts/check", "检查参保人数文件，不保存"))
    .input(HeadcountFile)
    .output(HeadcountCheck)
    .mutation(answer(checkHeadcounts)),
  correct: actingProcedure
    .input(HeadcountFile)
    .output(ReturnedFile.nullable())
    .mutation(answer(correctFile)),
  accept: actingProcedure
    .meta(opened("headcounts.write", "POST /headcounts", "导入检查过的参保人数文件"))
    .input(AcceptHeadcounts)
    .output(z.object({ versionId: Id, replayed: z.boolean() }))
    .mutation(answer(acceptHeadcounts)),
  // 人数确认 and 异议 take a person: neither is open to keys.
  confirm: actingProcedure
    .input(ConfirmHeadcounts)
    .output(HeadcountsJudged)
    .mutation(answer(confirmHeadcounts)),
  dispute: actingProcedure
    .input(DisputeHeadcounts)
    .output(HeadcountsJudged)
    .mutation(answer(disputeHeadcounts)),
});
