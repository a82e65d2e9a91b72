import { z } from "zod";
import {
  AcceptHeadcounts,
  FiscalYear,
  HeadcountCheck,
  HeadcountFile,
  HeadcountVersion,
  HeadcountVersionSummary,
  Id,
  PlaceCode,
} from "../contracts/index.ts";
import {
  acceptHeadcounts,
  checkHeadcounts,
  getHeadcountVersion,
  listHeadcountVersions,
} from "@daowei/operations/enrolment";
import { actingProcedure, answer, router } from "../trpc.ts";

export const enrolmentRouter = router({
  versions: actingProcedure
    .meta({ keys: "read" })
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode }))
    .output(z.array(HeadcountVersionSummary))
    .query(answer(listHeadcountVersions)),
  version: actingProcedure
    .meta({ keys: "read" })
    .input(z.object({ id: Id }))
    .output(HeadcountVersion)
    .query(answer(getHeadcountVersion)),
  // A question in meaning; a mutation on the wire because the file does not fit into an address.
  check: actingProcedure
    .meta({ keys: "headcounts.write" })
    .input(HeadcountFile)
    .output(HeadcountCheck)
    .mutation(answer(checkHeadcounts)),
  accept: actingProcedure
    .meta({ keys: "headcounts.write" })
    .input(AcceptHeadcounts)
    .output(z.object({ versionId: Id, replayed: z.boolean() }))
    .mutation(answer(acceptHeadcounts)),
});
