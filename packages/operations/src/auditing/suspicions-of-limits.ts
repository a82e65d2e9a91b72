import { approvalPolicy, approvalRequest, batch } from "@daowei/db/schema";
import { approvalPolicySchema, factsFromRecord, nearestLimit } from "@daowei/domain/approvals";
import { fenToText } from "@daowei/domain/money";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Context } from "../context.ts";
import { instant } from "../reader.ts";
import type { Suspicion, SuspicionPeriod } from "./suspicions.ts";
import { within } from "./within-period.ts";

/** Documents that were submitted with an amount just under a limit of the approval policy they went by. */
export async function justUnder({ db }: Context, period: SuspicionPeriod): Promise<Suspicion[]> {
  const rows = await db
    .select({
      id: batch.id,
      number: batch.number,
      by: batch.preparedByName,
      at: approvalRequest.submittedAt,
      facts: approvalRequest.facts,
      policy: approvalPolicy.text,
    })
    .from(approvalRequest)
    .innerJoin(batch, eq(batch.id, approvalRequest.batchId))
    .innerJoin(approvalPolicy, eq(approvalPolicy.version, approvalRequest.policyVersion))
    .where(and(isNotNull(approvalRequest.facts), within(approvalRequest.submittedAt, period)))
    .orderBy(desc(approvalRequest.submittedAt));
  return rows.flatMap(({ id, number, by, at, facts, policy }): Suspicion[] => {
    if (facts === null) return [];
    const rules = approvalPolicySchema.parse(JSON.parse(policy));
    const near = nearestLimit(rules, factsFromRecord(facts));
    if (near === undefined) return [];
    return [
      {
        kind: "just_under",
        objectKind: "batch",
        objectId: id,
        objectName: number,
        at: instant(at),
        by,
        amountFen: fenToText(near.amountFen),
        limitFen: fenToText(near.limitFen),
      },
    ];
  });
}
