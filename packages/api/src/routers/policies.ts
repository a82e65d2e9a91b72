import { z } from "zod";
import { PolicyComparison, PolicyDetail, PolicyId, PolicySummary } from "../contracts/index.ts";
import { comparePolicyTexts, getPolicy, listPolicies } from "@daowei/operations/policies";
import { actingProcedure, answer, router } from "../trpc.ts";

export const policiesRouter = router({
  list: actingProcedure.output(z.array(PolicySummary)).query(answer(listPolicies)),
  get: actingProcedure
    .input(z.object({ id: PolicyId }))
    .output(PolicyDetail)
    .query(answer(getPolicy)),
  compare: actingProcedure
    .input(z.object({ a: PolicyId, b: PolicyId }))
    .output(PolicyComparison)
    .query(answer(comparePolicyTexts)),
});
