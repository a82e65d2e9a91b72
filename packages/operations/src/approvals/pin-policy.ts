import type { Transaction } from "@daowei/db";
import { approvalPolicy, approvalRequest, type batch } from "@daowei/db/schema";
import {
  factsToRecord,
  type OfficeAbove,
  periodsOf,
  type Route,
  routeOf,
} from "@daowei/domain/approvals";
import type { Context } from "../context.ts";
import { type PolicyInForce, policyInForce } from "./policy-in-force.ts";
import { lockSums, readFacts } from "./request-facts.ts";

type Batch = typeof batch.$inferSelect;

/** Pins what is in force to a batch that is submitted, with the way it has to go; a later policy changes nothing of it. */
export async function pinPolicy(tx: Transaction, context: Context, one: Batch) {
  const inForce = await policyInForce(tx, context, {
    placeCode: one.placeCode,
    year: one.fiscalYear,
  });
  const { policy, version, text, adoption } = inForce;
  const periods = periodsOf(policy);
  await lockSums(tx, periods);
  const facts = await readFacts(tx, context, { batch: one, periods });
  await tx.insert(approvalPolicy).values({ version, text }).onConflictDoNothing();
  await tx.insert(approvalRequest).values({
    batchId: one.id,
    revision: one.revision,
    policyVersion: version,
    adoptionId: adoption === null ? null : adoption.id,
    facts: factsToRecord(facts),
    route: routeOf(policy, facts, pathTo(context, one)),
  });
  return { approvalStep: 0, submittedRevision: one.revision };
}

/** The way a batch would go under a policy as things are now. */
export async function routeUnder(
  tx: Parameters<typeof readFacts>[0],
  context: Context,
  { batch: one, policy }: { readonly batch: Batch; readonly policy: PolicyInForce["policy"] },
): Promise<Route> {
  const facts = await readFacts(tx, context, { batch: one, periods: periodsOf(policy) });
  return routeOf(policy, facts, pathTo(context, one));
}

function pathTo({ library }: Context, { placeCode, fiscalYear }: Batch): readonly OfficeAbove[] {
  return library.gazetteer.path(placeCode, fiscalYear);
}
