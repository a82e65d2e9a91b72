import { z } from "zod";
import { DemonstrationAccount, FiscalYear, Me, PlaceNode } from "../contracts/index.ts";
import { demonstrationAccounts, listPlaces, readMyAccount } from "@daowei/operations/people";
import { actingProcedure, answer, publicProcedure, router, sessionProcedure } from "../trpc.ts";

export const sessionRouter = router({
  me: sessionProcedure.output(Me).query(({ ctx }) => readMyAccount(ctx.session)),
  demonstrationAccounts: publicProcedure
    .output(z.array(DemonstrationAccount))
    .query(({ ctx }) => (ctx.system.demonstration ? [...demonstrationAccounts] : [])),
  places: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear }))
    .output(z.array(PlaceNode))
    .query(answer(listPlaces)),
});
