import { z } from "zod";
import { PolicyDetail, PolicySummary } from "../contracts/index.ts";
import { actingProcedure, router } from "../trpc.ts";
import { later } from "./later.ts";

export const policiesRouter = router({
  list: actingProcedure.output(z.array(PolicySummary)).query(later),
  get: actingProcedure
    .input(z.object({ id: z.string().max(100) }))
    .output(PolicyDetail)
    .query(later),
});
