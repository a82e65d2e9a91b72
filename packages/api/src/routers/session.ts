import { z } from "zod";
import { DemonstrationAccount, FiscalYear, Me, PlaceNode, WhoAmI } from "../contracts/index.ts";
import { demonstrationAccounts, listPlaces, readMyAccount } from "@daowei/operations/people";
import { actingProcedure, answer, publicProcedure, router, sessionProcedure } from "../trpc.ts";
import { whoAmI } from "../who-am-i.ts";

export const sessionRouter = router({
  me: sessionProcedure.output(Me).query(({ ctx }) => readMyAccount(ctx.session)),
  whoami: actingProcedure
    .meta({ keys: "read" })
    .output(WhoAmI)
    .query(({ ctx }) => whoAmI(ctx)),
  demonstrationAccounts: publicProcedure
    .output(z.array(DemonstrationAccount))
    .query(({ ctx }) => (ctx.system.demonstration ? [...demonstrationAccounts] : [])),
  places: actingProcedure
    .meta({ keys: "read" })
    .input(z.object({ fiscalYear: FiscalYear }))
    .output(z.array(PlaceNode))
    .query(answer(listPlaces)),
});
