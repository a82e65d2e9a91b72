import { z } from "zod";
import {
  CheckedPolicyText,
  FiscalYear,
  PlaceCode,
  PolicyComparison,
  PolicyDetail,
  PolicyHistory,
  PolicyHits,
  PolicyId,
  PolicySummary,
  PolicyText,
  PolicyVersion,
  RecentPolicy,
} from "../contracts/index.ts";
import {
  checkPolicyText,
  comparePolicyTexts,
  getPolicy,
  listPolicies,
  policyHistory,
  policySource,
  recentPolicies,
  searchPolicies,
  unreadablePolicies,
} from "@daowei/operations/policies";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const policiesRouter = router({
  list: actingProcedure
    .meta(opened("read", "GET /policies", "政策文件列表"))
    .output(z.array(PolicySummary))
    .query(answer(listPolicies)),
  recent: actingProcedure
    .input(z.object({ fiscalYear: FiscalYear, placeCode: PlaceCode }))
    .output(z.array(RecentPolicy))
    .query(answer(recentPolicies)),
  search: actingProcedure
    .input(z.object({ text: z.string().trim().min(2).max(60) }))
    .output(PolicyHits)
    .query(answer(searchPolicies)),
  get: actingProcedure
    .meta(opened("read", "GET /policies/{id}", "政策文件"))
    .input(z.object({ id: PolicyId }))
    .output(PolicyDetail)
    .query(answer(getPolicy)),
  history: actingProcedure
    .meta({ keys: "read" })
    .input(z.object({ id: PolicyId }))
    .output(PolicyHistory)
    .query(answer(policyHistory)),
  source: actingProcedure
    .meta({ keys: "read" })
    .input(z.object({ version: PolicyVersion }))
    .output(z.object({ source: z.string() }))
    .query(answer(policySource)),
  unreadable: actingProcedure
    .output(
      z
        .array(z.object({ id: z.string(), problems: z.int() }))
        .describe("Published texts that this release cannot read: of their ids none is in force"),
    )
    .query(answer(unreadablePolicies)),
  // A question in meaning; a mutation on the wire because the text does not fit into an address.
  check: actingProcedure
    .input(z.object({ text: PolicyText }))
    .output(CheckedPolicyText)
    .mutation(answer(checkPolicyText)),
  compare: actingProcedure
    .meta({ keys: "read" })
    .input(z.object({ a: PolicyId, b: PolicyId }))
    .output(PolicyComparison)
    .query(answer(comparePolicyTexts)),
});
