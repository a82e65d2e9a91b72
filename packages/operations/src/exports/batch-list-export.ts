import { batch } from "@daowei/db/schema";
import { batchKindWords, batchStageWords, isGivenUp } from "@daowei/domain/approvals";
import { ok, refuse } from "@daowei/domain/result";
import { and, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type BatchSummary, readBatches, summarise } from "../batches/summary.ts";
import { type Context, today } from "../context.ts";
import { codesWithin, placeName } from "../places.ts";
import { anyId, anyOf } from "../reader.ts";
import { dateLine, inShanghai, takenBy } from "./date-line.ts";
import type { DataSheet, Export, MoneyUnit, OfficialTable, TableCell } from "./official-table.ts";

export interface ExportBatchList {
  readonly unit: MoneyUnit;
  readonly fiscalYear: number;
  readonly placeCode: string;
  /** The batches in the order of the page. */
  readonly ids: readonly string[];
  /** What the page was filtered by, in its words; empty for all. */
  readonly filters: readonly string[];
}

/** 拨付批次表 of a place and year: the batches that the page shows, and by what they were chosen. */
export const exportBatchList = ask<ExportBatchList, Export>(async (context, input) => {
  const { fiscalYear, placeCode, ids, unit, filters } = input;
  const seen = needPlace(context, placeCode, fiscalYear);
  if (!seen.ok) return seen;
  const read = await readBatches(
    context.db,
    and(
      anyId(batch.id, ids),
      eq(batch.fiscalYear, fiscalYear),
      anyOf(batch.placeCode, codesWithin(context, placeCode, fiscalYear)),
    ),
  );
  const known = new Map(read.map((one) => [one.batch.id, summarise(context, one)]));
  const batches = ids.flatMap((id) => known.get(id) ?? []);
  const absent = ids.find((id) => !known.has(id));
  if (absent !== undefined) return refuse({ kind: "not_found", object: "batch", id: absent });
  const name = `${placeName(context, placeCode, fiscalYear)}${fiscalYear}年`;
  return ok({
    fileName: `${name} 拨付批次表`,
    tables: [tableOf(context, { name, unit, batches, filters })],
    data: dataSheet(batches),
  });
});

interface Listed {
  readonly name: string;
  readonly unit: MoneyUnit;
  readonly batches: readonly BatchSummary[];
  readonly filters: readonly string[];
}

function tableOf(context: Context, { name, unit, batches, filters }: Listed): OfficialTable {
  const day = today(context);
  const chosen = filters.length === 0 ? "全部批次" : `筛选：${filters.join("；")}`;
  const given = batches.filter(isGivenUp).length;
  return {
    sheetName: "拨付批次表",
    title: `${name}拨付批次表`,
    about: `截至${day}　${chosen}${batches.some(({ illustrative }) => illustrative) ? "　示例数据" : ""}`,
    unit,
    columns: [
      { titles: ["批次号"], width: 13 },
      { titles: ["名称"], width: 34 },
      { titles: ["期次"], width: 14 },
      { titles: ["类型"], width: 11 },
      { titles: ["指标文号"], width: 24 },
      { titles: ["状态"], width: 10 },
      { titles: ["笔数"], width: 8 },
      { titles: ["金额"], width: 20 },
      { titles: ["已到位"], width: 20 },
      { titles: ["期限"], width: 12 },
      { titles: ["经办"], width: 12 },
      { titles: ["备注"], width: 16 },
    ],
    rows: [
      { depth: 0, cells: totalCells(batches) },
      ...batches.map((one) => ({ depth: 1, cells: cellsOf(one) })),
    ],
    foot: [
      ...(given === 0 ? [] : [`合计含已作废、已否决的 ${given} 个批次。`]),
      `制表人：${context.actor.userName}　复核人：________　负责人：________　${dateLine(day)}`,
    ],
    footer: `${name}拨付批次表 ${takenBy(context)}`,
  };
}

function totalCells(batches: readonly BatchSummary[]): TableCell[] {
  const sum = (key: "amountFen" | "arrivedFen") => ({
    fen: batches.reduce((all, one) => all + BigInt(one[key]), 0n),
  });
  const count = { count: batches.reduce((all, one) => all + BigInt(one.transferCount), 0n) };
  const blank = [null, null, null, null, null];
  const sums = [count, sum("amountFen"), sum("arrivedFen")];
  return [`合计 ${batches.length} 批`, ...blank, ...sums, null, null, null];
}

function cellsOf(one: BatchSummary): TableCell[] {
  return [
    one.number,
    one.title,
    `${one.fiscalYear}年第${one.instalment}期`,
    batchKindWords[one.kind],
    one.documentNumber,
    batchStageWords[one.stage],
    { count: BigInt(one.transferCount) },
    { fen: BigInt(one.amountFen) },
    { fen: BigInt(one.arrivedFen) },
    one.dueOn,
    one.preparedBy,
    one.unconfirmedTransfers === 0 ? null : `${one.unconfirmedTransfers} 笔未确认`,
  ];
}

/** What programs read of a batch, by the name of its column. */
const dataColumns = {
  id: (one) => one.id,
  number: (one) => one.number,
  title: (one) => one.title,
  fiscal_year: (one) => BigInt(one.fiscalYear),
  kind: (one) => one.kind,
  instalment: (one) => BigInt(one.instalment),
  document_number: (one) => one.documentNumber,
  stage: (one) => one.stage,
  place_code: (one) => one.placeCode,
  transfer_count: (one) => BigInt(one.transferCount),
  amount_fen: (one) => BigInt(one.amountFen),
  sent_fen: (one) => BigInt(one.sentFen),
  arrived_fen: (one) => BigInt(one.arrivedFen),
  due_on: (one) => one.dueOn,
  unconfirmed_transfers: (one) => BigInt(one.unconfirmedTransfers),
  prepared_by: (one) => one.preparedBy,
  updated_at: (one) => inShanghai(new Date(one.updatedAt)),
} as const satisfies Readonly<Record<string, (one: BatchSummary) => string | bigint | null>>;

function dataSheet(batches: readonly BatchSummary[]): DataSheet {
  const values = Object.values(dataColumns);
  return {
    titles: Object.keys(dataColumns),
    rows: batches.map((one) => values.map((valueOf) => valueOf(one))),
  };
}
