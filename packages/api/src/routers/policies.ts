import { z } from "zod";
import { PolicyComparison, PolicyDetail, PolicySummary } from "../contracts/index.ts";
import { comparePolicyTexts, getPolicy, listPolicies } from "@daowei/operations/policies";
import { actingProcedure, answer, router } from "../trpc.ts";

export const policiesRouter = router({
  list: actingProcedure.output(z.array(PolicySummary)).query(answer(listPolicies)),
  get: actingProcedure
    .input(z.object({ id: z.string().max(100) }))
    .output(PolicyDetail)
    .query(answer(getPolicy)),
  compare: actingProcedure
    .input(z.object({ a: z.string().max(100), b: z.string().max(100) }))
    .output(PolicyComparison)
    .query(answer(comparePolicyTexts)),
});
