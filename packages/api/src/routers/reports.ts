import { z } from "zod";
import { getLevelAccount } from "@daowei/operations/reports";
import { FiscalYear, LevelAccount, PlaceCode } from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const reportsRouter = router({
  levelAccount: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode }))
    .output(LevelAccount)
    .query(answer(getLevelAccount)),
});
