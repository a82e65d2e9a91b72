import { z } from "zod";
import { PolicyDetail, PolicySummary } from "../contracts/index.ts";
import { getPolicy, listPolicies } from "@daowei/operations/policies";
import { actingProcedure, answer, router } from "../trpc.ts";

export const policiesRouter = router({
  list: actingProcedure.output(z.array(PolicySummary)).query(answer(listPolicies)),
  get: actingProcedure
    .input(z.object({ id: z.string().max(100) }))
    .output(PolicyDetail)
    .query(answer(getPolicy)),
});
