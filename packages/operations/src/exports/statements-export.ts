import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import { placeName } from "../places.ts";
import { type MatchedAccount, matchAccount } from "../statements/match-account.ts";
import { type LineWithRest, numberOf, type TransferUnderWay } from "../statements/open-money.ts";
import type { AccountAsked } from "../statements/worklist.ts";
import { dateLine, takenBy } from "./date-line.ts";
import type { Export, MoneyUnit, OfficialTable, TableCell } from "./official-table.ts";

/** 未达账项表 of a fund account: what came in for nobody knows what, and what was sent and is not seen. */
export const exportOpenItems = ask<AccountAsked & { readonly unit: MoneyUnit }, Export>(
  async (context, asked) => {
    const seen = needPlace(context, asked.fundAccountCode, asked.fiscalYear);
    if (!seen.ok) return seen;
    const matched = await matchAccount(context.db, context, asked.fundAccountCode);
    const account = `${placeName(context, asked.fundAccountCode, asked.fiscalYear)}财政专户`;
    const lines = [...matched.lines.values()];
    const standing = standingOf(matched);
    return ok({
      fileName: `${account} 未达账项`,
      tables: [
        linesTable(context, { account, unit: asked.unit, lines, standing }),
        transfersTable(context, {
          account,
          unit: asked.unit,
          transfers: [...matched.transfers.values()],
        }),
      ],
      data: {
        titles: [
          "line_id",
          "booked_on",
          "counterpart",
          "reference",
          "amount_fen",
          "open_fen",
          "standing",
        ],
        rows: lines.map(({ line, openFen }) => [
          line.id,
          line.bookedOn,
          line.counterpartName,
          line.reference,
          line.amountFen,
          openFen,
          standing(line.id),
        ]),
      },
    });
  },
);

/** What matching says of a line, in the words of the page. */
function standingOf({ matching, onPaper }: MatchedAccount): (lineId: string) => string {
  const paper = new Set(onPaper);
  const disputed = new Set(matching.disputes.map(({ lineId }) => lineId));
  const proposed = new Map(
    matching.proposals.flatMap(({ grade, allocations }) =>
      allocations.map(({ lineId }) => [lineId, grade] as const),
    ),
  );
  return (id) => {
    if (paper.has(id)) return "此前已凭回单确认";
    if (disputed.has(id)) return "有争议";
    const grade = proposed.get(id);
    if (grade === undefined) return "没有找到对应的拨付";
    return grade === "sure" ? "凭证相符，待确认" : "待确认";
  };
}

interface Account {
  readonly account: string;
  readonly unit: MoneyUnit;
}

const lineColumns = [
  { titles: ["入账日期"], width: 14 },
  { titles: ["对方户名"], width: 30 },
  { titles: ["凭证号"], width: 20 },
  { titles: ["金额"], width: 20 },
  { titles: ["未核销"], width: 20 },
  { titles: ["情形"], width: 22 },
] as const;

function linesTable(
  context: Context,
  {
    account,
    unit,
    lines,
    standing,
  }: Account & {
    readonly lines: readonly LineWithRest[];
    readonly standing: (lineId: string) => string;
  },
): OfficialTable {
  const whole = { fen: sumOf(lines, ({ line }) => line.amountFen) };
  const open = { fen: sumOf(lines, ({ openFen }) => openFen) };
  const rowOf = ({ line, openFen }: LineWithRest): TableCell[] => [
    line.bookedOn,
    line.counterpartName,
    line.reference,
    { fen: line.amountFen },
    { fen: openFen },
    standing(line.id),
  ];
  return {
    ...frameOf(context, { account, unit }),
    sheetName: "已收未核",
    title: `${account}未达账项（对账单已收、尚未核销）`,
    columns: lineColumns,
    rows: [
      { depth: 0, cells: ["合计", null, null, whole, open, null] },
      ...lines.map((one) => ({ depth: 1, cells: rowOf(one) })),
    ],
  };
}

const transferColumns = [
  { titles: ["拨付单号"], width: 18 },
  { titles: ["地区"], width: 18 },
  { titles: ["负担方"], width: 18 },
  { titles: ["拨付日期"], width: 14 },
  { titles: ["凭证号"], width: 20 },
  { titles: ["金额"], width: 20 },
  { titles: ["未到账"], width: 20 },
] as const;

function transfersTable(
  context: Context,
  { account, unit, transfers }: Account & { readonly transfers: readonly TransferUnderWay[] },
): OfficialTable {
  const openOf = ({ transfer }: TransferUnderWay) => transfer.amountFen - transfer.arrivedFen;
  const whole = { fen: sumOf(transfers, ({ transfer }) => transfer.amountFen) };
  const open = { fen: sumOf(transfers, openOf) };
  const rowOf = (one: TransferUnderWay): TableCell[] => {
    const { placeCode, payerCode, fiscalYear, sentOn, sendVoucherNumber, amountFen } = one.transfer;
    return [
      numberOf(one),
      placeName(context, placeCode, fiscalYear),
      placeName(context, payerCode, fiscalYear),
      sentOn,
      sendVoucherNumber,
      { fen: amountFen },
      { fen: openOf(one) },
    ];
  };
  return {
    ...frameOf(context, { account, unit }),
    sheetName: "已拨未到",
    title: `${account}未达账项（已拨付、尚未到账）`,
    columns: transferColumns,
    rows: [
      { depth: 0, cells: ["合计", null, null, null, null, whole, open] },
      ...transfers.map((one) => ({ depth: 1, cells: rowOf(one) })),
    ],
  };
}

function sumOf<T>(items: readonly T[], amountOf: (item: T) => bigint): bigint {
  return items.reduce((sum, item) => sum + amountOf(item), 0n);
}

function frameOf(context: Context, { account, unit }: Account) {
  return {
    about: `截至${today(context)}`,
    unit,
    foot: [
      `制表人：${context.actor.userName}　复核人：________　负责人：________　${dateLine(today(context))}`,
    ],
    footer: `${account}未达账项 ${takenBy(context)}`,
  };
}
