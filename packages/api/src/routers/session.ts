import { z } from "zod";
import { DemonstrationAccount, FiscalYear, Me, PlaceNode } from "../contracts/index.ts";
import { actingProcedure, publicProcedure, router, sessionProcedure } from "../trpc.ts";
import { later } from "./later.ts";

export const sessionRouter = router({
  me: sessionProcedure.output(Me).query(later),
  demonstrationAccounts: publicProcedure.output(z.array(DemonstrationAccount)).query(later),
  places: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear }))
    .output(z.array(PlaceNode))
    .query(later),
});
