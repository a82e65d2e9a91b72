import { deadlineStateWords, dueOriginWords } from "@daowei/domain/deadlines";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { type Deadline, readDeadlines } from "../deadlines/list.ts";
import { placeName } from "../places.ts";
import { dateLine, takenBy } from "./date-line.ts";
import type { DataSheet, Export, MoneyUnit, OfficialTable } from "./official-table.ts";

/** 期限表 of a place and year: every date with where it comes from, how it stands and what of its money has arrived. */
export const exportDeadlines = ask<YearAndPlace & { readonly unit: MoneyUnit }, Export>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    if (!seen.ok) return seen;
    const deadlines = await readDeadlines(context, input);
    const name = `${placeName(context, input.placeCode, input.fiscalYear)}${input.fiscalYear}年`;
    return ok({
      fileName: `${name} 期限表`,
      tables: [tableOf(context, { name, unit: input.unit, deadlines })],
      data: dataSheet(deadlines),
    });
  },
);

const columns = [
  { titles: ["期限"], width: 14 },
  { titles: ["事项"], width: 36 },
  { titles: ["负责地区"], width: 20 },
  { titles: ["来源"], width: 12 },
  { titles: ["依据"], width: 34 },
  { titles: ["状态"], width: 10 },
  { titles: ["剩余", "天"], width: 8 },
  { titles: ["剩余", "工作日"], width: 10 },
  { titles: ["资金", "应到位"], width: 20 },
  { titles: ["资金", "已到位"], width: 20 },
] as const;

function tableOf(
  context: Context,
  {
    name,
    unit,
    deadlines,
  }: {
    readonly name: string;
    readonly unit: MoneyUnit;
    readonly deadlines: readonly Deadline[];
  },
): OfficialTable {
  const years = [...new Set(deadlines.flatMap(({ uncoveredYears }) => uncoveredYears))];
  const uncovered = `未导入${years.join("、")}年节假日，工作日按周一至周五计算。`;
  const day = today(context);
  return {
    sheetName: "期限表",
    title: `${name}期限表`,
    about: `截至${day}`,
    unit,
    columns,
    // The dates speak of the same money again and again: nothing here is a sum.
    rows: deadlines.map((one) => ({ depth: 1, cells: cellsOf(one) })),
    foot: [
      ...(years.length === 0 ? [] : [uncovered]),
      `制表人：${context.actor.userName}　复核人：________　负责人：________　${dateLine(day)}`,
    ],
    footer: `${name}期限表 ${takenBy(context)}`,
  };
}

function cellsOf(one: Deadline) {
  return [
    one.dueOn,
    one.what,
    one.placeName,
    dueOriginWords[one.origin],
    basisOf(one),
    deadlineStateWords[one.state],
    String(one.daysLeft),
    String(one.weekdaysLeft),
    { fen: BigInt(one.dueFen) },
    { fen: BigInt(one.arrivedFen) },
  ];
}

function basisOf({ citation, basis, startedBy }: Deadline): string {
  const written = citation === null ? basis : `${citation.number} ${citation.article}`;
  const started = startedBy === null ? null : startedBy.documentNumber;
  return [started, written].filter((part) => part !== null).join(" ");
}

function dataSheet(deadlines: readonly Deadline[]): DataSheet {
  return {
    titles: ["id", "due_on", "state", "what", "place_code", "origin", "due_fen", "arrived_fen"],
    rows: deadlines.map((one) => [
      one.id,
      one.dueOn,
      one.state,
      one.what,
      one.placeCode,
      one.origin,
      BigInt(one.dueFen),
      BigInt(one.arrivedFen),
    ]),
  };
}
