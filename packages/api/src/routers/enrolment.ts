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
import { actingProcedure, router } from "../trpc.ts";
import { later } from "./later.ts";

export const enrolmentRouter = router({
  versions: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode }))
    .output(z.array(HeadcountVersionSummary))
    .query(later),
  version: actingProcedure
    .input(z.object({ id: Id }))
    .output(HeadcountVersion)
    .query(later),
  // A question in meaning; a mutation on the wire because the file does not fit into an address.
  check: actingProcedure.input(HeadcountFile).output(HeadcountCheck).mutation(later),
  accept: actingProcedure
    .input(AcceptHeadcounts)
    .output(z.object({ versionId: Id, replayed: z.boolean() }))
    .mutation(later),
});
