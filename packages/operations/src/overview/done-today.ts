import { batchEvent } from "@daowei/db/schema";
import { civilDateInShanghai } from "@daowei/domain/time";
import { and, eq, ne, sql } from "drizzle-orm";
import { startOfDay } from "../auditing/within-period.ts";
import { type Context, today } from "../context.ts";
import type { ProposalSummary } from "../proposals/summary.ts";

/** 今日已办: the batches that the person dealt with since midnight, and of the proposals he decided on those of today. */
export async function countDoneToday(
  context: Context,
  decided: readonly Pick<ProposalSummary, "closedAt">[],
): Promise<number> {
  const day = today(context);
  const [row] = await context.db
    .select({ batches: sql<number>`count(distinct ${batchEvent.batchId})::int` })
    .from(batchEvent)
    .where(
      and(
        eq(batchEvent.userId, context.actor.userId),
        ne(batchEvent.act, "created"),
        sql`${batchEvent.at} >= ${startOfDay(day)}`,
      ),
    );
  if (row === undefined) throw new Error("an aggregate without a row");
  const proposals = decided.filter(
    ({ closedAt }) => closedAt !== null && civilDateInShanghai(new Date(closedAt)) === day,
  );
  return row.batches + proposals.length;
}
