import { approvalPolicyAdoption } from "@daowei/db/schema";
import { desc, eq } from "drizzle-orm";
import { placeName } from "../places.ts";
import { adoptionListed, askOfPlace } from "../rules-of-place.ts";
import { policyInForce } from "./policy-in-force.ts";

/** 审批规则: what is in force for documents of a place, whose it is, and what the place had before. */
export const showApprovalPolicy = askOfPlace(async (context, { placeCode, year }) => {
  const { policy, version, adoption } = await policyInForce(context.db, context, {
    placeCode,
    year,
  });
  const rows = await context.db
    .select()
    .from(approvalPolicyAdoption)
    .where(eq(approvalPolicyAdoption.placeCode, placeCode))
    .orderBy(desc(approvalPolicyAdoption.number))
    .limit(100);
  return {
    placeCode,
    policy,
    version,
    takenBy: adoption === null ? null : adoption.placeCode,
    takenByName: adoption === null ? null : placeName(context, adoption.placeCode, year),
    history: rows.map(adoptionListed),
  };
});
