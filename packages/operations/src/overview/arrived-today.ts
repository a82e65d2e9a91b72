import { arrival, transfer } from "@daowei/db/schema";
import { and, eq, sql } from "drizzle-orm";
import { type Context, today } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { issuedMoneyOf } from "./issued-money.ts";

/** 较昨日: what was confirmed today, whatever day its receipt bears, less what was taken back today. */
export async function arrivedTodayOf(context: Context, input: YearAndPlace): Promise<bigint> {
  const [row] = await context.db
    .select({ fen: sql<string>`coalesce(sum(${arrival.amountFen}), 0)::bigint` })
    .from(arrival)
    .innerJoin(transfer, eq(transfer.id, arrival.transferId))
    .where(
      and(
        issuedMoneyOf(context, input),
        sql`${arrival.confirmedAt} >= ${`${today(context)}T00:00:00+08:00`}::timestamptz`,
      ),
    );
  if (row === undefined) throw new Error("an aggregate without a row");
  return BigInt(row.fen);
}
