import { z } from "zod";
import {
  DemonstrationAccount,
  FiscalYear,
  Me,
  PlaceCode,
  PlaceNode,
  WhoAmI,
} from "../contracts/index.ts";
import {
  demonstrationAccounts,
  listPlaceInitials,
  listPlaces,
  readMyAccount,
} from "@daowei/operations/people";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, publicProcedure, router, sessionProcedure } from "../trpc.ts";
import { whoAmI } from "../who-am-i.ts";

export const sessionRouter = router({
  me: sessionProcedure.output(Me).query(({ ctx }) => readMyAccount(ctx.session)),
  whoami: actingProcedure
    .meta(opened("read", "GET /whoami", "密钥代表谁、在什么岗位、有什么权限"))
    .output(WhoAmI)
    .query(({ ctx }) => whoAmI(ctx)),
  demonstrationAccounts: publicProcedure
    .output(z.array(DemonstrationAccount))
    .query(({ ctx }) => (ctx.system.demonstration ? [...demonstrationAccounts] : [])),
  places: actingProcedure
    .meta(opened("read", "GET /places", "行政区划"))
    .input(z.object({ fiscalYear: FiscalYear }))
    .output(z.array(PlaceNode))
    .query(answer(listPlaces)),
  placeInitials: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear }))
    .output(z.record(PlaceCode, z.string()))
    .query(answer(listPlaceInitials)),
});
