import { batch, transfer } from "@daowei/db/schema";
import { givenUpStages } from "@daowei/domain/approvals";
import type { LevelMoney } from "@daowei/domain/deadlines";
import { and, eq, notInArray, type SQL, sql } from "drizzle-orm";
import type { Reader } from "../reader.ts";

/** What the batches of one office under one policy owe at one level. */
export interface PolicyMoney extends LevelMoney {
  readonly policyId: string;
  readonly office: string;
  readonly fiscalYear: number;
}

/** The money of all batches that the condition on transfers leaves in sight, by policy, office and level. */
export async function readPolicyMoney(
  reader: Reader,
  condition: SQL | undefined,
): Promise<PolicyMoney[]> {
  const rows = await reader
    .select({
      policyId: batch.policyId,
      office: batch.placeCode,
      fiscalYear: batch.fiscalYear,
      level: transfer.level,
      due: sql<string>`sum(${transfer.amountFen})::bigint`,
      arrived: sql<string>`sum(${transfer.arrivedFen})::bigint`,
    })
    .from(transfer)
    .innerJoin(batch, eq(batch.id, transfer.batchId))
    .where(and(condition, notInArray(transfer.stage, [...givenUpStages])))
    .groupBy(batch.policyId, batch.placeCode, batch.fiscalYear, transfer.level);
  return rows.map(({ due, arrived, ...row }) => ({
    ...row,
    dueFen: BigInt(due),
    arrivedFen: BigInt(arrived),
  }));
}
