import { transfer } from "@daowei/db/schema";
import { stagesBeforeIssue } from "@daowei/domain/approvals";
import { fenToText } from "@daowei/domain/money";
import { arrivalRateBasisPoints } from "@daowei/domain/transfers";
import { and, eq, inArray, sql } from "drizzle-orm";
import { inPayingOrder, type PayerLevel } from "../batches/by-level.ts";
import { type Context, today } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { effectiveDueOn, ofTransfer, postponements } from "../deadlines/effective-due.ts";
import { codesWithin, placeName } from "../places.ts";
import { anyOf } from "../reader.ts";
import { isOverdue } from "../transfers/list.ts";

/** Sums of the issued transfers of one place and level; pending are those of batches not issued yet. */
interface Cell {
  readonly placeCode: string;
  readonly level: PayerLevel;
  readonly dueFen: bigint;
  readonly arrivedFen: bigint;
  /** Of dueFen, what is due today or was before. */
  readonly dueByTodayFen: bigint;
  /** Of dueByTodayFen, what has arrived. */
  readonly arrivedByTodayFen: bigint;
  readonly pendingFen: bigint;
  readonly lateFen: bigint;
  readonly lateCount: number;
}

/** Money in these is due: its batch was issued. */
export const dueStages = [
  "issued",
  "sent",
  "arrived",
  "failed",
  "returned",
  "outcome_unknown",
] as const;

export async function readCells(context: Context, input: YearAndPlace): Promise<Cell[]> {
  const { fiscalYear, placeCode } = input;
  const isDue = inArray(transfer.stage, [...dueStages]);
  const isDueByToday = and(isDue, sql`${effectiveDueOn} <= ${today(context)}`);
  const isLate = isOverdue(context);
  const rows = await context.db
    .select({
      placeCode: transfer.placeCode,
      level: transfer.level,
      due: sumWhere(transfer.amountFen, isDue),
      arrived: sumWhere(transfer.arrivedFen, isDue),
      dueByToday: sumWhere(transfer.amountFen, isDueByToday),
      arrivedByToday: sumWhere(transfer.arrivedFen, isDueByToday),
      pending: sumWhere(transfer.amountFen, inArray(transfer.stage, [...stagesBeforeIssue])),
      late: sumWhere(sql`${transfer.amountFen} - ${transfer.arrivedFen}`, isLate),
      lateCount: sql<string>`count(*) filter (where ${isLate})`,
    })
    .from(transfer)
    .leftJoin(postponements, ofTransfer)
    .where(
      and(
        eq(transfer.fiscalYear, fiscalYear),
        anyOf(transfer.placeCode, codesWithin(context, placeCode, fiscalYear)),
      ),
    )
    .groupBy(transfer.placeCode, transfer.level);
  return rows.map(cellOf);
}

function sumWhere(amount: unknown, where: unknown) {
  return sql<string>`coalesce(sum(${amount}) filter (where ${where}), 0)::bigint`;
}

type Summed = Pick<Cell, "placeCode" | "level"> &
  Readonly<
    Record<
      "due" | "arrived" | "dueByToday" | "arrivedByToday" | "pending" | "late" | "lateCount",
      string
    >
  >;

function cellOf(row: Summed): Cell {
  return {
    placeCode: row.placeCode,
    level: row.level,
    dueFen: BigInt(row.due),
    arrivedFen: BigInt(row.arrived),
    dueByTodayFen: BigInt(row.dueByToday),
    arrivedByTodayFen: BigInt(row.arrivedByToday),
    pendingFen: BigInt(row.pending),
    lateFen: BigInt(row.late),
    lateCount: Number(row.lateCount),
  };
}

type Amount = { [Name in keyof Cell]: Cell[Name] extends bigint ? Name : never }[keyof Cell];

export function sumOf(cells: readonly Cell[], what: Amount): bigint {
  return cells.reduce((sum, cell) => sum + cell[what], 0n);
}

export function lateCountOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.lateCount, 0);
}

/** 到位率 twice: of all that the year has issued, and of what is due today or was before; money that came early counts in the first alone. */
export function arrivalRatesOf(cells: readonly Cell[]) {
  const rate = (arrived: Amount, due: Amount) =>
    arrivalRateBasisPoints(sumOf(cells, arrived), sumOf(cells, due));
  return {
    arrivalRateBasisPoints: rate("arrivedFen", "dueFen"),
    arrivalRateByTodayBasisPoints: rate("arrivedByTodayFen", "dueByTodayFen"),
  };
}

/** What each level has due and in place. */
export function byLevelOf(cells: readonly Cell[]) {
  return [...Map.groupBy(cells, (cell) => cell.level)]
    .map(([level, own]) => ({
      level,
      due: sumOf(own, "dueFen"),
      arrived: sumOf(own, "arrivedFen"),
      rates: arrivalRatesOf(own),
    }))
    .filter(({ due: amount }) => amount > 0n)
    .toSorted(inPayingOrder)
    .map(({ level, due: amount, arrived, rates }) => ({
      level,
      dueFen: fenToText(amount),
      arrivedFen: fenToText(arrived),
      ...rates,
    }));
}

/** The places directly below with money due, the worst arrival rate first. */
export function byPlaceOf(context: Context, input: YearAndPlace, cells: readonly Cell[]) {
  const { fiscalYear, placeCode } = input;
  const { gazetteer } = context.library;
  const directlyBelow = (code: string) => {
    const path = gazetteer.path(code, fiscalYear).map((place) => place.code);
    return path[path.indexOf(placeCode) + 1] ?? code;
  };
  return [...Map.groupBy(cells, (cell) => directlyBelow(cell.placeCode))]
    .map(([code, own]) => {
      return {
        placeCode: code,
        placeName: placeName(context, code, fiscalYear),
        dueFen: fenToText(sumOf(own, "dueFen")),
        arrivedFen: fenToText(sumOf(own, "arrivedFen")),
        ...arrivalRatesOf(own),
        lateCount: lateCountOf(own),
      };
    })
    .filter((row) => row.arrivalRateBasisPoints !== null)
    .toSorted(
      (a, b) =>
        Number(a.arrivalRateBasisPoints) - Number(b.arrivalRateBasisPoints) ||
        Number(a.placeCode) - Number(b.placeCode),
    );
}
