import { batchKindWords } from "@daowei/domain/approvals";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import {
  type BatchComparison,
  type ComparedRow,
  comparisonOf,
  findBoth,
} from "../batches/compare.ts";
import type { CompareBatches } from "../batches/index.ts";
import { type Context, today } from "../context.ts";
import { usualClassName } from "../import/insured-class-names.ts";
import { dateLine, takenBy } from "./date-line.ts";
import { levelTitle } from "./level-title.ts";
import type { DataSheet, Export, MoneyUnit, OfficialTable, TableCell } from "./official-table.ts";

/** 批次对比表: two batches side by side, what differs first. */
export const exportComparison = ask<CompareBatches & { readonly unit: MoneyUnit }, Export>(
  async (context, { unit, ...asked }) => {
    const found = await findBoth(context, asked);
    if (!found.ok) return found;
    const compared = await comparisonOf(context, found.value);
    return ok({
      fileName: `${compared.a.number} 与 ${compared.b.number} 对比表`,
      tables: [tableOf(context, compared, unit)],
      data: dataSheet(compared.rows),
    });
  },
);

type Side = BatchComparison["a"];

function tableOf(context: Context, compared: BatchComparison, unit: MoneyUnit): OfficialTable {
  const { a, b, rows, changed } = compared;
  return {
    sheetName: "批次对比表",
    title: `拨付批次对比表（${a.number} 与 ${b.number}）`,
    about: `${sideInWords("本批次", a)}　${sideInWords("对照批次", b)}`,
    unit,
    columns: [
      { titles: ["地区"], width: 20 },
      { titles: ["参保人员类别"], width: 18 },
      { titles: ["级次"], width: 9 },
      ...[`本批次 ${a.number}`, `对照批次 ${b.number}`].flatMap((side) => [
        { titles: [side, "人数"] as const, width: 13 },
        { titles: [side, "人均（元）"] as const, width: 12 },
        { titles: [side, "金额"] as const, width: 19 },
      ]),
      { titles: ["差额"], width: 19 },
      { titles: ["备注"], width: 10 },
    ],
    rows: [
      { depth: 0, cells: totalCells(compared) },
      ...rows.map((row) => ({ depth: 1, cells: cellsOf(row, compared.placeCode) })),
    ],
    foot: [
      `差额 = 本批次 − 对照批次；${changed} 行不同，其余 ${rows.length - changed} 行相同。`,
      `制表人：${context.actor.userName}　复核人：________　负责人：________　${dateLine(today(context))}`,
    ],
    footer: `批次 ${a.number} 第 ${a.revision} 稿 ${a.revisionHash.slice(0, 16)}，批次 ${b.number} 第 ${b.revision} 稿 ${b.revisionHash.slice(0, 16)} ${takenBy(context)}`,
  };
}

function sideInWords(name: string, { placeName, fiscalYear, kind, instalment }: Side): string {
  return `${name}：${placeName}${fiscalYear}年${batchKindWords[kind]}第${instalment}期`;
}

function totalCells({ a, b, differenceFen }: BatchComparison): TableCell[] {
  // A person stands in a row of every level: heads are not added up down the table.
  return [
    "合计",
    null,
    null,
    null,
    null,
    { fen: BigInt(a.amountFen) },
    null,
    null,
    { fen: BigInt(b.amountFen) },
    { fen: BigInt(differenceFen) },
    null,
  ];
}

function cellsOf(row: ComparedRow, placeCode: string): TableCell[] {
  return [
    row.placeName,
    usualClassName(row.insuredClass) ?? row.insuredClass,
    levelTitle(row.level, placeCode),
    ...figureCells(row.a),
    ...figureCells(row.b),
    { fen: BigInt(row.differenceFen) },
    row.a === null ? "本批次没有" : row.b === null ? "对照没有" : null,
  ];
}

function figureCells(figure: ComparedRow["a"]): TableCell[] {
  if (figure === null) return [null, null, null];
  const { heads, perHeadYuan, amountFen } = figure;
  return [{ count: BigInt(heads) }, perHeadYuan, { fen: BigInt(amountFen) }];
}

function dataSheet(rows: readonly ComparedRow[]): DataSheet {
  return {
    titles: [
      "place_code",
      "place_name",
      "insured_class",
      "level",
      "payer_name",
      "a_heads",
      "a_per_head_yuan",
      "a_amount_fen",
      "b_heads",
      "b_per_head_yuan",
      "b_amount_fen",
      "difference_fen",
    ],
    rows: rows.map((row) => [
      row.placeCode,
      row.placeName,
      row.insuredClass,
      row.level,
      row.payerName,
      ...figureData(row.a),
      ...figureData(row.b),
      BigInt(row.differenceFen),
    ]),
  };
}

function figureData(figure: ComparedRow["a"]): (string | bigint | null)[] {
  if (figure === null) return [null, null, null];
  return [BigInt(figure.heads), figure.perHeadYuan, BigInt(figure.amountFen)];
}
