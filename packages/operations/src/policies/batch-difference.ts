import { batch, explanation, headcount, obligation } from "@daowei/db/schema";
import type { BatchStage } from "@daowei/domain/approvals";
import type { HeadcountRow } from "@daowei/domain/enrolment";
import { fenToText } from "@daowei/domain/money";
import {
  type Difference,
  differenceBetween,
  type LevelDifference,
  type MoneyDifference,
} from "@daowei/domain/what-if";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { notApportionable } from "../apportionment/row-problem.ts";
import type { Context } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { policyOfBatch } from "./policy-of-batch.ts";

type Batch = typeof batch.$inferSelect;

/** Stages in which a batch still moves; what has arrived is settled and only counted. */
export const openBatchStages = [
  "prepared",
  "submitted",
  "reviewed",
  "approved",
  "issued",
  "sent",
] as const satisfies readonly BatchStage[];

/** The batches under way that were computed by these policies, in the order of their numbers. */
export async function openBatches(
  reader: Reader,
  policyIds: readonly string[],
): Promise<readonly Batch[]> {
  return await reader
    .select()
    .from(batch)
    .where(and(inArray(batch.policyId, [...policyIds]), inArray(batch.stage, [...openBatchStages])))
    .orderBy(asc(batch.placeCode), asc(batch.fiscalYear), asc(batch.ordinal));
}

/** What a batch would be by another text: the difference to the fen, or why there is none. */
export type Recomputed =
  | { readonly difference: Difference; readonly problem: null }
  | { readonly difference: null; readonly problem: Problem };

/** Computes a batch again with another text on the same heads; the batch itself keeps what it has. */
export async function recomputeBatch(
  reader: Reader,
  context: Context,
  { row, after }: { readonly row: Batch; readonly after: LoadedPolicy },
): Promise<Recomputed> {
  const { fiscalYear, policyId } = row;
  const before = await policyOfBatch(reader, context, row);
  const heads = await headsOf(reader, row);
  const made = differenceBetween({ before: before.compiled, after: after.compiled }, [
    { year: fiscalYear, heads },
  ]);
  if (!made.ok) {
    const { problems } = made.problem;
    const problem = notApportionable(context, { policyId, fiscalYear }, { heads, problems });
    return { difference: null, problem };
  }
  const owedFen = await legalSum(reader, row.id);
  if (made.value.beforeFen !== owedFen)
    throw new Error(`batch ${row.id} owes ${owedFen}, recomputed ${made.value.beforeFen}`);
  return { difference: made.value, problem: null };
}

/** What heads and policy came to, of which a share may be paid ahead. */
async function legalSum(reader: Reader, batchId: string): Promise<bigint> {
  const [row] = await reader
    .select({
      owed: sql<string>`sum(coalesce(${obligation.legalFen}, ${obligation.amountFen}))::bigint`,
    })
    .from(obligation)
    .where(eq(obligation.batchId, batchId));
  if (row === undefined) throw new Error("an aggregate without a row");
  return BigInt(row.owed);
}

/** The heads of the places and classes that a batch carries. */
async function headsOf(reader: Reader, row: Batch): Promise<readonly HeadcountRow[]> {
  return await reader
    .select({
      placeCode: headcount.placeCode,
      insuredClass: headcount.insuredClass,
      heads: headcount.heads,
    })
    .from(explanation)
    .innerJoin(
      headcount,
      and(
        eq(headcount.versionId, row.headcountVersionId),
        eq(headcount.placeCode, explanation.placeCode),
        eq(headcount.insuredClass, explanation.insuredClass),
      ),
    )
    .where(eq(explanation.batchId, row.id))
    .orderBy(asc(headcount.placeCode), asc(headcount.insuredClass));
}

export function moneyOnWire({ beforeFen, afterFen, differenceFen }: MoneyDifference) {
  return {
    beforeFen: fenToText(beforeFen),
    afterFen: fenToText(afterFen),
    differenceFen: fenToText(differenceFen),
  };
}

export function levelsOnWire(levels: readonly LevelDifference[]) {
  return levels.map((one) => ({ level: one.level, ...moneyOnWire(one) }));
}
