import { arrival, transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { eq, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { inScope, needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { arrivalRatesOf, readCells, sumOf } from "./arrived-by-place.ts";
import { issuedMoneyOf } from "./issued-money.ts";
import { monthsBetween } from "./months-between.ts";

const yearsCompared = 5;

/** What fell due and what arrived, month by month and year by year; its sums are those of the overview. */
export const getTrend = ask<YearAndPlace, Awaited<ReturnType<typeof trendOf>>>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    return seen.ok ? ok(await trendOf(context, input)) : seen;
  },
);

async function trendOf(context: Context, input: YearAndPlace) {
  const [fellDue, arrived, years] = await Promise.all([
    dueByMonth(context, input),
    arrivedByMonth(context, input),
    compareYears(context, input),
  ]);
  return { today: today(context), months: cumulated(context, fellDue, arrived), years };
}

type ByMonth = ReadonlyMap<string, bigint>;

/** Every month from the first with money to the last; nothing has arrived yet in those to come. */
function cumulated(context: Context, fellDue: ByMonth, arrived: ByMonth) {
  const present = today(context).slice(0, 7);
  let dueSoFar = 0n;
  let arrivedSoFar = 0n;
  return monthsBetween([...fellDue.keys(), ...arrived.keys()]).map((month) => {
    const dueFen = inMonth(fellDue, month);
    const arrivedFen = inMonth(arrived, month);
    dueSoFar += dueFen;
    arrivedSoFar += arrivedFen;
    return {
      month,
      dueFen: fenToText(dueFen),
      arrivedFen: fenToText(arrivedFen),
      dueSoFarFen: fenToText(dueSoFar),
      arrivedSoFarFen: month > present && arrivedFen === 0n ? null : fenToText(arrivedSoFar),
    };
  });
}

function inMonth(sums: ByMonth, month: string): bigint {
  const found = sums.get(month);
  return found === undefined ? 0n : found;
}

async function dueByMonth(context: Context, input: YearAndPlace): Promise<ByMonth> {
  const month = sql<string>`to_char(${transfer.dueOn}, 'YYYY-MM')`;
  const rows = await context.db
    .select({ month, fen: sql<string>`sum(${transfer.amountFen})::bigint` })
    .from(transfer)
    .where(issuedMoneyOf(context, input))
    .groupBy(month);
  return new Map(rows.map((row) => [row.month, BigInt(row.fen)]));
}

/** Receipts less what was taken back, by the day on the receipt. */
async function arrivedByMonth(context: Context, input: YearAndPlace): Promise<ByMonth> {
  const month = sql<string>`to_char(${arrival.arrivedOn}, 'YYYY-MM')`;
  const rows = await context.db
    .select({ month, fen: sql<string>`sum(${arrival.amountFen})::bigint` })
    .from(arrival)
    .innerJoin(transfer, eq(transfer.id, arrival.transferId))
    .where(issuedMoneyOf(context, input))
    .groupBy(month);
  return new Map(rows.map((row) => [row.month, BigInt(row.fen)]));
}

/** This year and those before it that have money and that the acting post may see. */
async function compareYears(context: Context, { fiscalYear, placeCode }: YearAndPlace) {
  const compared: YearAndPlace[] = Array.from({ length: yearsCompared }, (_, index) => ({
    fiscalYear: fiscalYear - yearsCompared + 1 + index,
    placeCode,
  })).filter((one) => inScope(context, placeCode, one.fiscalYear));
  const years = await Promise.all(
    compared.map(async (one) => {
      const cells = await readCells(context, one);
      return {
        fiscalYear: one.fiscalYear,
        dueFen: fenToText(sumOf(cells, "dueFen")),
        arrivedFen: fenToText(sumOf(cells, "arrivedFen")),
        arrivalRateBasisPoints: arrivalRatesOf(cells).arrivalRateBasisPoints,
      };
    }),
  );
  return years.filter((one) => one.arrivalRateBasisPoints !== null);
}
