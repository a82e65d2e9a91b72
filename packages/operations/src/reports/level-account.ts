import { transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { inPayingOrder, type PayerLevel } from "../batches/by-level.ts";
import type { Context } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { dueStages } from "../overview/arrived-by-place.ts";
import { codesWithin, placeName } from "../places.ts";
import { anyOf } from "../reader.ts";

/** Where issued money stands; `due` is the sum of the other four, to the fen. */
export interface Standing {
  readonly due: bigint;
  readonly arrived: bigint;
  /** Sent and not yet confirmed by who receives it. */
  readonly inTransit: bigint;
  /** The paying system has not said what became of it. */
  readonly unknown: bigint;
  /** Not sent yet, or come back. */
  readonly unsent: bigint;
}

export interface LevelAccountRow {
  readonly level: PayerLevel;
  readonly payerCode: string;
  readonly fundAccountCode: string;
  readonly count: number;
  readonly standing: Standing;
}

/** 上下级对账单: what each payer owes each fund account within a place, and where that money stands. */
export const getLevelAccount = ask<YearAndPlace, Awaited<ReturnType<typeof accountOf>>>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    return seen.ok ? ok(await accountOf(context, input)) : seen;
  },
);

async function accountOf(context: Context, input: YearAndPlace) {
  const named = (code: string) => placeName(context, code, input.fiscalYear);
  const rows = await readLevelAccount(context, input);
  return {
    placeCode: input.placeCode,
    placeName: named(input.placeCode),
    whole: { count: countOf(rows), ...inText(sumOfRows(rows)) },
    payers: byPayer(rows).map((own) => ({
      level: own[0].level,
      payerCode: own[0].payerCode,
      payerName: named(own[0].payerCode),
      whole: { count: countOf(own), ...inText(sumOfRows(own)) },
      fundAccounts: own.map(({ fundAccountCode, count, standing }) => ({
        fundAccountCode,
        fundAccountName: named(fundAccountCode),
        count,
        ...inText(standing),
      })),
    })),
  };
}

/** Issued transfers by payer and fund account, in paying order. */
export async function readLevelAccount(
  context: Context,
  { fiscalYear, placeCode }: YearAndPlace,
): Promise<readonly LevelAccountRow[]> {
  const { level, payerCode, fundAccountCode } = transfer;
  const rows = await context.db
    .select({ level, payerCode, fundAccountCode, count: sql<string>`count(*)`, ...sums })
    .from(transfer)
    .where(
      and(
        eq(transfer.fiscalYear, fiscalYear),
        inArray(transfer.stage, [...dueStages]),
        anyOf(transfer.placeCode, codesWithin(context, placeCode, fiscalYear)),
      ),
    )
    .groupBy(level, payerCode, fundAccountCode);
  return rows.map(rowOf).toSorted(inOrder);
}

const open = sql`${transfer.amountFen} - ${transfer.arrivedFen}`;
const sumIn = (amount: SQL, stages: readonly (typeof dueStages)[number][]) =>
  sql<string>`coalesce(sum(${amount}) filter (where ${inArray(transfer.stage, [...stages])}), 0)::bigint`;
const sums = {
  due: sumIn(sql`${transfer.amountFen}`, dueStages),
  arrived: sumIn(sql`${transfer.arrivedFen}`, dueStages),
  inTransit: sumIn(open, ["sent"]),
  unknown: sumIn(open, ["outcome_unknown"]),
  unsent: sumIn(open, ["issued", "failed", "returned"]),
};

function rowOf({
  count,
  due,
  arrived,
  inTransit,
  unknown,
  unsent,
  ...parties
}: Omit<LevelAccountRow, "count" | "standing"> &
  Readonly<Record<"count" | keyof typeof sums, string>>): LevelAccountRow {
  return {
    ...parties,
    count: Number(count),
    standing: {
      due: BigInt(due),
      arrived: BigInt(arrived),
      inTransit: BigInt(inTransit),
      unknown: BigInt(unknown),
      unsent: BigInt(unsent),
    },
  };
}

function inOrder(a: LevelAccountRow, b: LevelAccountRow): number {
  return (
    inPayingOrder(a, b) ||
    Number(a.payerCode) - Number(b.payerCode) ||
    Number(a.fundAccountCode) - Number(b.fundAccountCode)
  );
}

export type Payer = readonly [LevelAccountRow, ...LevelAccountRow[]];

/** The rows of one payer side by side, in paying order. */
export function byPayer(rows: readonly LevelAccountRow[]): readonly Payer[] {
  const groups = Map.groupBy(rows, ({ level, payerCode }) => `${level} ${payerCode}`);
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  );
}

export function sumOfRows(rows: readonly LevelAccountRow[]): Standing {
  const sum = (part: keyof Standing) =>
    rows.reduce((whole, { standing }) => whole + standing[part], 0n);
  return {
    due: sum("due"),
    arrived: sum("arrived"),
    inTransit: sum("inTransit"),
    unknown: sum("unknown"),
    unsent: sum("unsent"),
  };
}

export function countOf(rows: readonly LevelAccountRow[]): number {
  return rows.reduce((whole, { count }) => whole + count, 0);
}

function inText({ due, arrived, inTransit, unknown, unsent }: Standing) {
  return {
    dueFen: fenToText(due),
    arrivedFen: fenToText(arrived),
    inTransitFen: fenToText(inTransit),
    unknownFen: fenToText(unknown),
    unsentFen: fenToText(unsent),
  };
}
