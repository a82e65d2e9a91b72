import { closeYear, listClosings } from "@daowei/operations/fiscal-years";
import { z } from "zod";
import { CloseYear, FiscalYearClosings, PlaceCode, YearClosed } from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const fiscalYearsRouter = router({
  closings: actingProcedure
    .input(z.object({ placeCode: PlaceCode }))
    .output(FiscalYearClosings)
    .query(answer(listClosings)),
  close: actingProcedure.input(CloseYear).output(YearClosed).mutation(answer(closeYear)),
});
