import { exportWorkbook } from "@daowei/operations/exports";
import { ExportWorkbook, Workbook } from "../contracts/index.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const exportsRouter = router({
  workbook: actingProcedure.input(ExportWorkbook).output(Workbook).mutation(answer(exportWorkbook)),
});
