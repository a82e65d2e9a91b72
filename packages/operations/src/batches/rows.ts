import { obligation, transfer } from "@daowei/db/schema";
import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { asc, eq, sql } from "drizzle-orm";
import { ask } from "../ask.ts";
import type { Context } from "../context.ts";
import { readSettingsOf } from "../office-settings/settings-in-force.ts";
import { parentOf, placeName } from "../places.ts";
import type { Reader } from "../reader.ts";
import { type HeadsMoved, readHeadsMoved } from "./heads-moved.ts";
import { type Batch, findBatch } from "./lock-batch.ts";
import { inPayingOrder, sumByLevel } from "./by-level.ts";

type Transfer = typeof transfer.$inferSelect;

/** The table of a batch: a row for each place, a cell for each payer, subtotals by city, totals. */
export const batchRows = ask<{ readonly id: string }, BatchTable>(async (context, { id }) => {
  const found = await findBatch(context.db, context, id);
  return found.ok ? ok(await readBatchTable(context, found.value)) : found;
});

export type BatchTable = ReturnType<typeof tableOf>;

export async function readBatchTable(
  context: Context,
  { id, headcountVersionId, placeCode, fiscalYear: year }: Batch,
): Promise<BatchTable> {
  const at = { placeCode, year };
  const { settings } = (await readSettingsOf(context.db, context.library, [at]))(at);
  const [transfers, heads, moved] = await Promise.all([
    context.db
      .select()
      .from(transfer)
      .where(eq(transfer.batchId, id))
      .orderBy(asc(transfer.placeCode), asc(transfer.ordinal)),
    headsByPlace(context.db, id),
    readHeadsMoved(context.db, headcountVersionId, settings.headChangePercent),
  ]);
  return tableOf(context, transfers, { heads, moved });
}

/** Persons of each place, each counted once although several levels pay for him. */
async function headsByPlace(reader: Reader, batchId: string): Promise<Map<string, bigint>> {
  const once = reader
    .selectDistinct({
      placeCode: obligation.placeCode,
      insuredClass: obligation.insuredClass,
      heads: obligation.heads,
    })
    .from(obligation)
    .where(eq(obligation.batchId, batchId))
    .as("once");
  const rows = await reader
    .select({ placeCode: once.placeCode, heads: sql<string>`sum(${once.heads})::bigint` })
    .from(once)
    .groupBy(once.placeCode);
  return new Map(rows.map((row) => [row.placeCode, BigInt(row.heads)]));
}

interface Heads {
  readonly heads: ReadonlyMap<string, bigint>;
  readonly moved: ReadonlyMap<string, HeadsMoved>;
}

function tableOf(context: Context, transfers: Transfer[], { heads, moved }: Heads) {
  const places = [...Map.groupBy(transfers, (one) => one.placeCode)];
  const rows = places.map(([placeCode, own]) => rowOf(context, own, headsIn(heads, placeCode)));
  const cities = byCity(rows);
  return {
    rows: rows.map(({ transfers: _, ...row }) => ({
      ...row,
      heads: row.heads.toString(),
      moved: moved.get(row.placeCode) ?? null,
    })),
    subtotals: [...cities].flatMap(([code, below]) =>
      code === null ? [] : [subtotalOf(code, below)],
    ),
    totals: sumByLevel(transfers),
    totalFen: sumOf(transfers),
    legalFen: legalSumOf(transfers),
    heads: rows.reduce((sum, row) => sum + row.heads, 0n).toString(),
  };
}

function headsIn(heads: ReadonlyMap<string, bigint>, placeCode: string): bigint {
  const found = heads.get(placeCode);
  if (found === undefined) throw new Error(`transfers of ${placeCode} rest on no heads`);
  return found;
}

type Row = ReturnType<typeof rowOf>;

function rowOf(context: Context, own: Transfer[], heads: bigint) {
  const [first] = own;
  if (first === undefined) throw new Error("a place without transfers");
  const { placeCode, fiscalYear } = first;
  const parent = parentOf(context, placeCode, fiscalYear);
  const city = parent?.level === "city" ? parent : null;
  return {
    placeCode,
    placeName: placeName(context, placeCode, fiscalYear),
    parentCode: city === null ? null : city.code,
    parentName: city === null ? null : city.name,
    heads,
    cells: own.toSorted(inPayingOrder).map((one) => ({
      transferId: one.id,
      level: one.level,
      payerCode: one.payerCode,
      payerName: placeName(context, one.payerCode, fiscalYear),
      amountFen: fenToText(one.amountFen),
      legalFen: one.legalFen === null ? null : fenToText(one.legalFen),
      arrivedFen: fenToText(one.arrivedFen),
      stage: one.stage,
      unconfirmed: one.unconfirmed,
      held: one.heldBy !== null,
    })),
    totalFen: sumOf(own),
    legalFen: legalSumOf(own),
    advancePercent: first.advancePercent,
    transfers: own,
  };
}

/** The rows below each city; the city's own row 市本级 is one of them. */
function byCity(rows: readonly Row[]): Map<string | null, Row[]> {
  const cities = new Set(rows.map(({ parentCode }) => parentCode));
  return Map.groupBy(rows, (row) => (cities.has(row.placeCode) ? row.placeCode : row.parentCode));
}

function subtotalOf(placeCode: string, rows: Row[]) {
  const city = rows.find(({ parentCode }) => parentCode === placeCode)?.parentName;
  if (city === undefined || city === null)
    throw new Error(`subtotal of ${placeCode} without a named city`);
  const transfers = rows.flatMap((row) => row.transfers);
  return {
    placeCode,
    placeName: city,
    heads: rows.reduce((sum, row) => sum + row.heads, 0n).toString(),
    byLevel: sumByLevel(transfers),
    totalFen: sumOf(transfers),
    legalFen: legalSumOf(transfers),
  };
}

function sumOf(transfers: readonly Transfer[]): string {
  return fenToText(transfers.reduce((sum, one) => sum + one.amountFen, 0n));
}

/** 应拨 of transfers of which some pay only a share of it; null where all pay the whole. */
function legalSumOf(transfers: readonly Transfer[]): string | null {
  if (transfers.every(({ legalFen }) => legalFen === null)) return null;
  return fenToText(transfers.reduce((sum, one) => sum + (one.legalFen ?? one.amountFen), 0n));
}
