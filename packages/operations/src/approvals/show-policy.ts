import { approvalPolicyAdoption } from "@daowei/db/schema";
import { ok } from "@daowei/domain/result";
import { yearOf } from "@daowei/domain/time";
import { desc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import { instant } from "../reader.ts";
import { policyInForce } from "./policy-in-force.ts";

/** 审批规则: what is in force for documents of a place, whose it is, and what the place had before. */
export const showApprovalPolicy = ask<
  { readonly placeCode: string },
  Awaited<ReturnType<typeof shown>>
>(async (context, { placeCode }) => {
  const place = needPlace(context, placeCode, yearOf(today(context)));
  return place.ok ? ok(await shown(context, placeCode)) : place;
});

async function shown(context: Context, placeCode: string) {
  const year = yearOf(today(context));
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
    history: rows.map((row) => ({
      number: row.number,
      version: row.version,
      adoptedBy: row.adoptedByName,
      adoptedAt: instant(row.adoptedAt),
      proposalId: row.proposalId,
    })),
  };
}
