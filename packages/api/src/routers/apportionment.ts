import { z } from "zod";
import {
  Apportionment,
  Change,
  Explanation,
  FiscalYear,
  Heads,
  Id,
  PlaceCode,
  PolicyId,
  Replacement,
  Simulation,
} from "../contracts/index.ts";
import {
  explainApportionment,
  previewApportionment,
  replacePolicy,
  supposeApportionment,
} from "@daowei/operations/apportionment";
import { opened } from "../rest/rest-meta.ts";
import { actingProcedure, answer, router } from "../trpc.ts";

export const apportionmentRouter = router({
  preview: actingProcedure
    .meta(opened("read", "GET /apportionment/preview", "某年某地应负担金额试算"))
    .input(
      z.object({
        policyId: PolicyId,
        fiscalYear: FiscalYear,
        headcountVersionId: Id,
        placeCode: PlaceCode,
      }),
    )
    .output(Apportionment)
    .query(answer(previewApportionment)),
  explain: actingProcedure
    .meta(opened("read", "GET /apportionment/explain", "一笔金额的依据与算式"))
    .input(
      z.object({
        policyId: PolicyId,
        fiscalYear: FiscalYear,
        placeCode: PlaceCode,
        insuredClass: z.string().max(60),
        heads: Heads,
      }),
    )
    .output(Explanation)
    .query(answer(explainApportionment)),
  replacement: actingProcedure
    .input(
      z.object({
        a: PolicyId,
        b: PolicyId,
        fiscalYear: FiscalYear,
        placeCode: PlaceCode,
        headcountVersionId: Id,
      }),
    )
    .output(Replacement)
    .query(answer(replacePolicy)),
  whatIf: actingProcedure
    .meta({ keys: "read" })
    .input(
      z.object({
        policyId: PolicyId,
        fiscalYear: FiscalYear,
        headcountVersionId: Id,
        placeCode: PlaceCode,
        set: z.array(Change).max(50),
      }),
    )
    .output(Simulation)
    .query(answer(supposeApportionment)),
});
