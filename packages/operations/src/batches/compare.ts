import { headcountVersion, obligation } from "@daowei/db/schema";
import { exact, exactToText, fenToText } from "@daowei/domain/money";
import { ok, type Result } from "@daowei/domain/result";
import { eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import type { Context } from "../context.ts";
import { placeName } from "../places.ts";
import type { Problem } from "../problem.ts";
import type { Reader } from "../reader.ts";
import { inPayingOrder, type PayerLevel } from "./by-level.ts";
import { type Batch, findBatch } from "./lock-batch.ts";

export interface CompareBatches {
  readonly id: string;
  /** The batch beside which it is laid. */
  readonly withId: string;
}

type Obligation = typeof obligation.$inferSelect;

interface Figure {
  heads: string;
  perHeadYuan: string;
  amountFen: string;
}

/** What one level owes for one class of one place, in both batches; null where a batch does not have it. */
export interface ComparedRow {
  placeCode: string;
  placeName: string;
  insuredClass: string;
  level: PayerLevel;
  payerName: string;
  a: Figure | null;
  b: Figure | null;
  /** a less b; what a batch does not have counts as nothing. */
  differenceFen: string;
  same: boolean;
}

export type BatchComparison = Awaited<ReturnType<typeof comparisonOf>>;

/** 版本对比: a batch beside another one, place by place, class by class, level by level; what differs comes first. */
export const compareBatches = ask<CompareBatches, BatchComparison>(async (context, input) => {
  const found = await findBoth(context, input);
  return found.ok ? ok(await comparisonOf(context, found.value)) : found;
});

interface Pair {
  readonly a: Batch;
  readonly b: Batch;
}

/** Both batches of the acting post's scope; a foreign one is not found, on either side. */
export async function findBoth(
  context: Context,
  { id, withId }: CompareBatches,
): Promise<Result<Pair, Problem>> {
  const a = await findBatch(context.db, context, id);
  if (!a.ok) return a;
  const b = await findBatch(context.db, context, withId);
  return b.ok ? ok({ a: a.value, b: b.value }) : b;
}

/** Both batches laid side by side. */
export async function comparisonOf(context: Context, { a, b }: Pair) {
  const { db } = context;
  const own = await obligationsOf(db, a);
  const other = await obligationsOf(db, b);
  const rows = rowsOf(context, { own, other, years: { own: a.fiscalYear, other: b.fiscalYear } });
  const sideOf = async (one: Batch) => ({
    id: one.id,
    number: one.number,
    title: one.title,
    fiscalYear: one.fiscalYear,
    kind: one.kind,
    instalment: one.instalment,
    stage: one.stage,
    placeName: placeName(context, one.placeCode, one.fiscalYear),
    headcountNumber: await headcountNumberOf(db, one),
    heads: one.heads.toString(),
    transferCount: one.transferCount,
    amountFen: fenToText(one.amountFen),
    revision: one.revision,
    revisionHash: one.revisionHash,
    illustrative: one.illustrative,
  });
  return {
    placeCode: a.placeCode,
    a: await sideOf(a),
    b: await sideOf(b),
    rows: rows.toSorted((one, two) => Number(one.same) - Number(two.same)),
    byLevel: levelsOf(rows),
    changed: rows.filter(({ same }) => !same).length,
    differenceFen: fenToText(a.amountFen - b.amountFen),
  };
}

function obligationsOf(reader: Reader, { id }: Batch): Promise<Obligation[]> {
  return reader.select().from(obligation).where(eq(obligation.batchId, id));
}

async function headcountNumberOf(reader: Reader, { headcountVersionId }: Batch): Promise<number> {
  const [version] = await reader
    .select({ number: headcountVersion.number })
    .from(headcountVersion)
    .where(eq(headcountVersion.id, headcountVersionId));
  if (version === undefined) throw new Error(`headcount version ${headcountVersionId} is gone`);
  return version.number;
}

interface Sides {
  readonly own: readonly Obligation[];
  readonly other: readonly Obligation[];
  readonly years: { readonly own: number; readonly other: number };
}

/** By place, class and level from the centre down. */
function rowsOf(context: Context, { own, other, years }: Sides): ComparedRow[] {
  const sides = new Map<string, { a?: Obligation; b?: Obligation }>();
  for (const one of own) sides.set(keyOf(one), { a: one });
  for (const one of other) sides.set(keyOf(one), { ...sides.get(keyOf(one)), b: one });
  const rows = [...sides.values()].map(({ a, b }): ComparedRow => {
    const one = a ?? b;
    if (one === undefined) throw new Error("a compared row with neither side");
    const year = a === undefined ? years.other : years.own;
    return {
      placeCode: one.placeCode,
      placeName: placeName(context, one.placeCode, year),
      insuredClass: one.insuredClass,
      level: one.level,
      payerName: placeName(context, one.payerCode, year),
      a: figureOf(a),
      b: figureOf(b),
      differenceFen: fenToText((a?.amountFen ?? nothing) - (b?.amountFen ?? nothing)),
      same: isSame(figureOf(a), figureOf(b)),
    };
  });
  return rows.toSorted(
    (x, y) =>
      compareText(x.placeCode, y.placeCode) ||
      compareText(x.insuredClass, y.insuredClass) ||
      inPayingOrder(x, y),
  );
}

/** What a batch that does not have a row pays for it. */
const nothing = 0n;

function keyOf({ placeCode, insuredClass, level, payerCode }: Obligation): string {
  return [placeCode, insuredClass, level, payerCode].join(" ");
}

function figureOf(one: Obligation | undefined): Figure | null {
  if (one === undefined) return null;
  return {
    heads: one.heads.toString(),
    perHeadYuan: exactToText(exact(one.perHeadYuan)),
    amountFen: fenToText(one.amountFen),
  };
}

function isSame(a: Figure | null, b: Figure | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.heads === b.heads &&
    a.perHeadYuan === b.perHeadYuan &&
    a.amountFen === b.amountFen
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Totals of each level in both batches, from the centre down. */
function levelsOf(rows: readonly ComparedRow[]) {
  const levels = [...Map.groupBy(rows, ({ level }) => level)];
  return levels
    .map(([level, own]) => {
      const a = sumOf(own.map((row) => row.a));
      const b = sumOf(own.map((row) => row.b));
      return {
        level,
        aFen: fenToText(a),
        bFen: fenToText(b),
        differenceFen: fenToText(a - b),
      };
    })
    .toSorted(inPayingOrder);
}

function sumOf(figures: readonly (Figure | null)[]): bigint {
  return figures.reduce(
    (sum, figure) => (figure === null ? sum : sum + BigInt(figure.amountFen)),
    0n,
  );
}
