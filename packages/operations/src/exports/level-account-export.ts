import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { placeName } from "../places.ts";
import {
  byPayer,
  countOf,
  type LevelAccountRow,
  type Payer,
  readLevelAccount,
  type Standing,
  sumOfRows,
} from "../reports/level-account.ts";
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

/** 上下级对账单 of a place and year, with the line on which both sides sign. */
export const exportLevelAccount = ask<YearAndPlace & { readonly unit: MoneyUnit }, Export>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    if (!seen.ok) return seen;
    const rows = await readLevelAccount(context, input);
    const named = (code: string) => placeName(context, code, input.fiscalYear);
    const name = `${named(input.placeCode)}${input.fiscalYear}年`;
    return ok({
      fileName: `${name} 上下级对账单`,
      tables: [accountTable(context, { name, unit: input.unit, rows, named })],
      data: dataSheet(rows, named),
    });
  },
);

interface Account {
  readonly name: string;
  readonly unit: MoneyUnit;
  readonly rows: readonly LevelAccountRow[];
  readonly named: (code: string) => string;
}

function accountTable(context: Context, { name, unit, rows, named }: Account): OfficialTable {
  return {
    sheetName: "上下级对账单",
    title: `${name}财政补助资金上下级对账单`,
    about: `截至${today(context)}　应拨 = 已到位 + 在途 + 结果待核实 + 未拨付`,
    unit,
    columns: [
      { titles: ["负担方 → 财政专户"], width: 34 },
      { titles: ["笔数"], width: 10 },
      { titles: ["应拨"], width: 20 },
      { titles: ["已到位"], width: 20 },
      { titles: ["在途"], width: 20 },
      { titles: ["结果待核实"], width: 20 },
      { titles: ["未拨付"], width: 20 },
    ],
    rows: [
      { depth: 0, cells: cellsOf("合计", countOf(rows), sumOfRows(rows)) },
      ...byPayer(rows).flatMap((own) => payerRows(own, named)),
    ],
    foot: [
      "上级财政部门（盖章）：________　　下级财政部门（盖章）：________",
      `制表人：${context.actor.userName}　复核人：________　负责人：________　${dateLine(today(context))}`,
    ],
    footer: `${name}上下级对账单 ${takenBy(context)}`,
  };
}

/** A payer with one fund account needs no sum. */
function payerRows(own: Payer, named: Account["named"]): TableRow[] {
  const [{ level, payerCode, fundAccountCode }, ...others] = own;
  const payer =
    level === "central"
      ? levelTitle(level, payerCode)
      : `${levelTitle(level, payerCode)}：${named(payerCode)}`;
  const title = others.length === 0 ? `${payer} → ${named(fundAccountCode)}` : payer;
  const whole = { depth: 1, cells: cellsOf(title, countOf(own), sumOfRows(own)) };
  if (others.length === 0) return [whole];
  return [
    whole,
    ...own.map((one) => ({
      depth: 2,
      cells: cellsOf(`→ ${named(one.fundAccountCode)}`, one.count, one.standing),
    })),
  ];
}

function cellsOf(title: string, count: number, standing: Standing): TableCell[] {
  const { due, arrived, inTransit, unknown, unsent } = standing;
  const amounts = [due, arrived, inTransit, unknown, unsent].map((fen) => ({ fen }));
  return [title, { count: BigInt(count) }, ...amounts];
}

function dataSheet(rows: readonly LevelAccountRow[], named: (code: string) => string): DataSheet {
  return {
    titles: [
      "level",
      "payer_code",
      "payer_name",
      "fund_account_code",
      "fund_account_name",
      "count",
      "due_fen",
      "arrived_fen",
      "in_transit_fen",
      "unknown_fen",
      "unsent_fen",
    ],
    rows: rows.map(({ level, payerCode, fundAccountCode, count, standing }) => [
      level,
      payerCode,
      named(payerCode),
      fundAccountCode,
      named(fundAccountCode),
      BigInt(count),
      standing.due,
      standing.arrived,
      standing.inTransit,
      standing.unknown,
      standing.unsent,
    ]),
  };
}
