import { batch, transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { arrivalRateBasisPoints } from "@daowei/domain/transfers";
import { and, eq, ne, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { type Deadline, readDeadlines } from "../deadlines/list.ts";
import { codesWithin, placeName } from "../places.ts";
import { anyOf } from "../reader.ts";
import { isOverdue } from "../transfers/list.ts";
import { readTransfers, summariseTransfer } from "../transfers/summary.ts";
import { arrivedTodayOf } from "./arrived-today.ts";
import {
  arrivalRatesOf,
  byLevelOf,
  byPlaceOf,
  lateCountOf,
  readCells,
  sumOf,
} from "./arrived-by-place.ts";
import { countTodo } from "./inbox.ts";

/** 总览: what is due, what has arrived, what is late, and how many days are left. */
export const getOverview = ask<YearAndPlace, Awaited<ReturnType<typeof overviewOf>>>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    if (!seen.ok) return seen;
    return ok(await overviewOf(context, input, await readDeadlines(context, input)));
  },
);

async function overviewOf(context: Context, input: YearAndPlace, deadlines: readonly Deadline[]) {
  const [cells, arrivedToday, late, batches, todoCount] = await Promise.all([
    readCells(context, input),
    arrivedTodayOf(context, input),
    readLate(context, input),
    readBatchMarks(context, input),
    countTodo(context),
  ]);
  const dueFen = sumOf(cells, "dueFen");
  return {
    today: today(context),
    fiscalYear: input.fiscalYear,
    placeCode: input.placeCode,
    placeName: placeName(context, input.placeCode, input.fiscalYear),
    dueFen: fenToText(dueFen),
    arrivedFen: fenToText(sumOf(cells, "arrivedFen")),
    arrivedTodayFen: fenToText(arrivedToday),
    dueByTodayFen: fenToText(sumOf(cells, "dueByTodayFen")),
    dueByTodayBasisPoints: arrivalRateBasisPoints(sumOf(cells, "dueByTodayFen"), dueFen),
    arrivedByTodayFen: fenToText(sumOf(cells, "arrivedByTodayFen")),
    ...arrivalRatesOf(cells),
    pendingFen: fenToText(sumOf(cells, "pendingFen")),
    lateCount: lateCountOf(cells),
    lateFen: fenToText(sumOf(cells, "lateFen")),
    ...nearest(deadlines),
    todoCount,
    byLevel: byLevelOf(cells),
    byPlace: byPlaceOf(context, input, cells),
    late,
    batchCount: batches.length,
    illustrative: batches.some((one) => one.illustrative),
  };
}

const ended: ReadonlySet<Deadline["state"]> = new Set(["met", "done", "closed"]);

/** The next date to come that is not met; without one, the one missed last; and how many share its day. */
function nearest(deadlines: readonly Deadline[]) {
  const open = deadlines.filter(({ state }) => !ended.has(state));
  const nearestDeadline = open.find((one) => one.daysLeft >= 0) ?? open.at(-1) ?? null;
  const sameDay = open.filter(({ dueOn }) => dueOn === nearestDeadline?.dueOn);
  return { nearestDeadline, nearestCount: sameDay.length };
}

async function readLate(context: Context, { fiscalYear, placeCode }: YearAndPlace) {
  const rows = await readTransfers(
    context.db,
    and(
      eq(transfer.fiscalYear, fiscalYear),
      anyOf(transfer.placeCode, codesWithin(context, placeCode, fiscalYear)),
      isOverdue(context),
    ),
    {
      orderBy: [sql`${transfer.amountFen} - ${transfer.arrivedFen} desc`, sql`${transfer.id}`],
      limit: 10,
    },
  );
  return rows.map((row) => summariseTransfer(context, row));
}

/** The batches that carry money for the place, whoever prepared them. */
async function readBatchMarks(context: Context, { fiscalYear, placeCode }: YearAndPlace) {
  return await context.db
    .selectDistinct({ id: batch.id, illustrative: batch.illustrative })
    .from(batch)
    .innerJoin(transfer, eq(transfer.batchId, batch.id))
    .where(
      and(
        eq(batch.fiscalYear, fiscalYear),
        ne(batch.stage, "cancelled"),
        anyOf(transfer.placeCode, codesWithin(context, placeCode, fiscalYear)),
      ),
    );
}
