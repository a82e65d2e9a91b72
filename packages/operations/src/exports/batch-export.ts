import { batchEvent } from "@daowei/db/schema";
import { batchKindWords } from "@daowei/domain/approvals";
import type { ShareLevel } from "@daowei/domain/policies";
import { ok } from "@daowei/domain/result";
import { basisPointsOf } from "@daowei/domain/settlement";
import { asc, eq } from "drizzle-orm";
import { ask } from "../ask.ts";
import { type Batch, findBatch } from "../batches/lock-batch.ts";
import { readShares } from "../batches/read-shares.ts";
import { type BatchTable, readBatchTable } from "../batches/rows.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import type { Reader } from "../reader.ts";
import type { TotalsPlace } from "../views/view.ts";
import { dateLine, takenBy } from "./date-line.ts";
import { levelTitle } from "./level-title.ts";
import type {
  DataSheet,
  Export,
  MoneyUnit,
  OfficialTable,
  TableCell,
  TableRow,
} from "./official-table.ts";

/** 分配表 of one batch, as the grid on its page shows it. */
export const exportBatch = ask<Asked & { readonly id: string }, Export>(
  async (context, { id, unit, totals = "first" }) => {
    const found = await findBatch(context.db, context, id);
    if (!found.ok) return found;
    const batch = found.value;
    const table = await readBatchTable(context, batch);
    const signed = await signers(context.db, batch);
    const shares = await readShares(context.db, id);
    return ok({
      fileName: `${batch.number} ${batch.title} 分配表`,
      tables: [officialTable(context, { batch, table, unit, totals, signed, shares })],
      data: dataSheet(table),
    });
  },
);

interface Asked {
  readonly unit: MoneyUnit;
  readonly totals?: TotalsPlace | undefined;
}

interface Signers {
  readonly reviewer: string;
  readonly approver: string;
}

/** Who reviewed and approved the revision that stands; a line to sign on where nobody has yet. */
async function signers(reader: Reader, { id, revision }: Batch): Promise<Signers> {
  const events = await reader
    .select()
    .from(batchEvent)
    .where(eq(batchEvent.batchId, id))
    .orderBy(asc(batchEvent.seq));
  const by = (act: string) => {
    const names = events
      .filter((event) => event.act === act && event.revision === revision)
      .map(({ userName }) => userName);
    return names.length === 0 ? "________" : [...new Set(names)].join("、");
  };
  return { reviewer: by("review"), approver: by("approve") };
}

interface Facts {
  readonly batch: Batch;
  readonly table: BatchTable;
  readonly unit: MoneyUnit;
  readonly totals: TotalsPlace;
  readonly signed: Signers;
  readonly shares: Awaited<ReturnType<typeof readShares>>;
}

function officialTable(context: Context, facts: Facts): OfficialTable {
  const { batch, table, unit, totals, signed, shares } = facts;
  const levels = table.totals.map(({ level }) => level);
  const numbered = numberInTitle(batch);
  const moved = table.rows.some((row) => row.moved !== null);
  const unconfirmed = table.rows.some(({ cells }) => cells.some((cell) => cell.unconfirmed));
  return {
    sheetName: "分配表",
    title: `${batch.title}分配表${numbered}`,
    about: `${placeName(context, batch.placeCode, batch.fiscalYear)}　${batch.fiscalYear}年${batchKindWords[batch.kind]}第${batch.instalment}期　批次号 ${batch.number}${subjectsInWords(batch)}${batch.illustrative ? "　示例数据" : ""}`,
    unit,
    columns: columnsOf(batch, table),
    rows: tableRows(table, levels, totals),
    foot: [
      ...(unconfirmed ? ["备注为「未确认」的金额，其依据的文本未经官方原文核对。"] : []),
      ...(moved ? ["备注为「人数异动」的地区，参保人数较上一版的变动超过本单位设定的比例。"] : []),
      ...sharesInWords(shares),
      ...(unit === "wan"
        ? ["各格保留到分，显示到百元；因四舍五入，分项合计与总数可能略有差异。"]
        : []),
      `制表人：${batch.preparedByName}　复核人：${signed.reviewer}　审批人：${signed.approver}　${dateLine(today(context))}`,
    ],
    footer: `批次 ${batch.number} 第 ${batch.revision} 稿 ${batch.revisionHash.slice(0, 16)} ${takenBy(context)}`,
  };
}

function columnsOf({ placeCode }: Batch, table: BatchTable): OfficialTable["columns"] {
  const levels = table.totals.map(({ level }) => level);
  return [
    { titles: ["地区"], width: 22 },
    { titles: ["参保人数（人）"], width: 14 },
    ...(paysShares(table)
      ? [
          { titles: ["应拨金额"] as const, width: 19 },
          { titles: ["预拨比例"] as const, width: 11 },
        ]
      : []),
    ...levels.map((level) => ({
      titles: [
        paysShares(table) ? "各级财政预拨金额" : "各级财政应拨金额",
        levelTitle(level, placeCode),
      ] as const,
      width: 19,
    })),
    { titles: ["合计"], width: 20 },
    { titles: ["备注"], width: 12 },
  ];
}

/** The number it was issued under; before that, the one that is proposed, and said to be so. */
function numberInTitle({ documentNumber, proposedDocumentNumber: proposed }: Batch): string {
  if (documentNumber !== null) return `（${documentNumber}）`;
  return proposed === null ? "" : `（拟用 ${proposed}）`;
}

function subjectsInWords({ functionCode, economicCode }: Batch): string {
  return [
    functionCode === null ? "" : `　功能分类科目 ${functionCode}`,
    economicCode === null ? "" : `　经济分类科目 ${economicCode}`,
  ].join("");
}

function tableRows(
  table: BatchTable,
  levels: readonly ShareLevel[],
  totals: TotalsPlace,
): TableRow[] {
  const cities = new Map(table.subtotals.map((city) => [city.placeCode, city]));
  const homeOf = (row: BatchTable["rows"][number]) => row.parentCode ?? row.placeCode;
  const groups = [...Map.groupBy(table.rows, homeOf)];
  const total = sumRow({
    name: "合计",
    depth: 0,
    ...table,
    byLevel: table.totals,
    ahead: aheadCells(table, table, null),
    levels,
  });
  const parts = groups.flatMap(([code, places]) => {
    const city = cities.get(code);
    const depth = city === undefined ? 1 : 2;
    const own = places.map((row) => placeRow(row, { table, depth, levels, home: code }));
    if (city === undefined) return own;
    const ahead = aheadCells(table, city, null);
    const name = `${city.placeName} 小计`;
    return [sumRow({ name, depth: 1, ...city, ahead, levels }), ...own];
  });
  return totals === "first" ? [total, ...parts] : [...parts, total];
}

function paysShares({ legalFen }: BatchTable): boolean {
  return legalFen !== null;
}

/** Which share is paid ahead, of how many places, and why. */
function sharesInWords(shares: Facts["shares"]): string[] {
  return (shares?.shares ?? []).map(
    ({ percent, places, reason }) =>
      `预拨比例 ${percent}%（${places} 个地区）：${reason}。预拨金额 = 应拨金额 × 预拨比例，逐级按文件的舍入规定取整。`,
  );
}

/** 应拨金额 and 预拨比例 of a row; a sum and a place that is paid whole have no share. */
function aheadCells(
  table: BatchTable,
  row: { readonly legalFen: string | null; readonly totalFen: string },
  percent: string | null,
): TableCell[] {
  if (!paysShares(table)) return [];
  const share = percent === null ? null : { basisPoints: basisPointsOf(percent) };
  return [{ fen: BigInt(row.legalFen ?? row.totalFen) }, share];
}

interface Sum {
  readonly name: string;
  readonly depth: number;
  readonly heads: string;
  readonly byLevel: BatchTable["totals"];
  readonly totalFen: string;
  readonly ahead: readonly TableCell[];
  readonly levels: readonly ShareLevel[];
}

function sumRow({ name, depth, heads, byLevel, totalFen, ahead, levels }: Sum): TableRow {
  const amounts = levels.map((level) => {
    const part = byLevel.find((one) => one.level === level);
    return part === undefined ? null : { fen: BigInt(part.amountFen) };
  });
  return {
    depth,
    cells: [name, { count: BigInt(heads) }, ...ahead, ...amounts, { fen: BigInt(totalFen) }, null],
  };
}

interface Within {
  readonly table: BatchTable;
  readonly depth: number;
  readonly levels: readonly ShareLevel[];
  readonly home: string;
}

function placeRow(row: BatchTable["rows"][number], within: Within): TableRow {
  const { table, depth, levels, home } = within;
  const amounts = levels.map((level) => {
    const cells = row.cells.filter((cell) => cell.level === level);
    if (cells.length === 0) return null;
    return { fen: cells.reduce((sum, cell) => sum + BigInt(cell.amountFen), 0n) };
  });
  const cityProper = depth === 2 && row.placeCode === home;
  const remarks = [
    ...(row.cells.some((cell) => cell.unconfirmed) ? ["未确认"] : []),
    ...(row.moved === null ? [] : ["人数异动"]),
  ];
  return {
    depth,
    cells: [
      cityProper ? "其中：市本级" : row.placeName,
      { count: BigInt(row.heads) },
      ...aheadCells(table, row, row.advancePercent),
      ...amounts,
      { fen: BigInt(row.totalFen) },
      remarks.length === 0 ? null : remarks.join("；"),
    ],
  };
}

function dataSheet({ rows }: BatchTable): DataSheet {
  return {
    titles: [
      "place_code",
      "place_name",
      "heads",
      "level",
      "payer_code",
      "payer_name",
      "amount_fen",
      "arrived_fen",
      "stage",
      "unconfirmed",
      "transfer_id",
      "legal_fen",
      "advance_percent",
    ],
    rows: rows.flatMap((row) =>
      row.cells.map((cell) => [
        row.placeCode,
        row.placeName,
        BigInt(row.heads),
        cell.level,
        cell.payerCode,
        cell.payerName,
        BigInt(cell.amountFen),
        BigInt(cell.arrivedFen),
        cell.stage,
        cell.unconfirmed ? "yes" : "no",
        cell.transferId,
        cell.legalFen === null ? null : BigInt(cell.legalFen),
        row.advancePercent,
      ]),
    ),
  };
}
