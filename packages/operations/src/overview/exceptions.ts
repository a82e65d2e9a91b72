import { batch, transfer } from "@daowei/db/schema";
import { givenUpStages, type SuspicionKind } from "@daowei/domain/approvals";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { and, count, eq, isNotNull, notInArray, type SQL, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { countSuspicions } from "../auditing/suspicions.ts";
import { needReader } from "../auditing/need-reader.ts";
import { needPlace } from "../authorise.ts";
import type { Context } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { codesWithin } from "../places.ts";
import { anyOf } from "../reader.ts";
import { conditionOf, isOverdue } from "../transfers/list.ts";

export interface Exceptions {
  /** Issued transfers of the place and year that stand out, as the list of transfers filters them; one may be in several. */
  readonly transfers: {
    readonly overdue: number;
    readonly overdueFen: string;
    /** 暂缓: kept back. */
    readonly held: number;
    /** 部分到位: the receipts do not add up to the order. */
    readonly partial: number;
    readonly failed: number;
    readonly returned: number;
    readonly outcomeUnknown: number;
  };
  readonly heldBatches: number;
  /** 疑点 of the acting place in the year, every kind, also those without any. */
  readonly suspicions: readonly { readonly kind: SuspicionKind; readonly count: number }[];
}

/** 异常: what an auditor looks at first, as numbers that lead to lists; it accuses nobody. */
export const listExceptions = ask<YearAndPlace, Exceptions>(async (context, input) => {
  const reader = needReader(context, "read_audit");
  if (!reader.ok) return reader;
  const seen = needPlace(context, input.placeCode, input.fiscalYear);
  if (!seen.ok) return seen;
  const year = { from: `${input.fiscalYear}-01-01`, to: `${input.fiscalYear}-12-31` };
  return ok({
    transfers: await countTransfers(context, input),
    heldBatches: await countHeldBatches(context, input),
    suspicions: await countSuspicions(context, year),
  });
});

async function countTransfers(context: Context, input: YearAndPlace) {
  const late = isOverdue(context);
  const counted = (where: SQL | undefined) => sql<number>`count(*) filter (where ${where})::int`;
  const [row] = await context.db
    .select({
      overdue: counted(late),
      overdueFen: sql<string>`coalesce(sum(${transfer.amountFen} - ${transfer.arrivedFen}) filter (where ${late}), 0)::bigint`,
      held: counted(isNotNull(transfer.heldBy)),
      partial: counted(eq(transfer.match, "partial")),
      failed: counted(eq(transfer.stage, "failed")),
      returned: counted(eq(transfer.stage, "returned")),
      outcomeUnknown: counted(eq(transfer.stage, "outcome_unknown")),
    })
    .from(transfer)
    .leftJoin(postponements, ofTransfer)
    .where(conditionOf(context, input));
  if (row === undefined) throw new Error("an aggregate without a row");
  return { ...row, overdueFen: fenToText(BigInt(row.overdueFen)) };
}

async function countHeldBatches(
  context: Context,
  { fiscalYear, placeCode }: YearAndPlace,
): Promise<number> {
  const [row] = await context.db
    .select({ held: count() })
    .from(batch)
    .where(
      and(
        eq(batch.fiscalYear, fiscalYear),
        anyOf(batch.placeCode, codesWithin(context, placeCode, fiscalYear)),
        notInArray(batch.stage, [...givenUpStages]),
        isNotNull(batch.heldBy),
      ),
    );
  if (row === undefined) throw new Error("an aggregate without a row");
  return row.held;
}
