import { fenToText } from "@daowei/domain/money";
import { ok } from "@daowei/domain/result";
import { ask } from "../ask.ts";
import { needPlace } from "../authorise.ts";
import { type Context, today } from "../context.ts";
import {
  arrivalRatesOf,
  byLevelOf,
  byPlaceOf,
  lateCountOf,
  readCells,
  sumOf,
} from "../overview/arrived-by-place.ts";
import type { YearAndPlace } from "../deadlines/due.ts";
import { placeName } from "../places.ts";
import { dateLine, takenBy } from "./date-line.ts";
import { levelTitle } from "./level-title.ts";
import type { DataSheet, Export, MoneyUnit, OfficialTable, TableCell } from "./official-table.ts";

interface Arrived {
  readonly name: string;
  readonly dueFen: string;
  readonly arrivedFen: string;
  /** Of the whole year, and of what is due by today. */
  readonly arrivalRateBasisPoints: number | null;
  readonly arrivalRateByTodayBasisPoints: number | null;
}

/** 到位情况表 of a place and year: by the places below it, and by level. */
export const exportOverview = ask<YearAndPlace & { readonly unit: MoneyUnit }, Export>(
  async (context, input) => {
    const seen = needPlace(context, input.placeCode, input.fiscalYear);
    if (!seen.ok) return seen;
    const cells = await readCells(context, input);
    const places = byPlaceOf(context, input, cells);
    const name = `${placeName(context, input.placeCode, input.fiscalYear)}${input.fiscalYear}年`;
    const frame = { name, unit: input.unit, whole: wholeOf(cells) };
    const below = places.map((place) => ({
      ...place,
      name: place.placeName,
      late: place.lateCount,
    }));
    return ok({
      fileName: `${name} 到位情况表`,
      tables: [
        placesTable(context, { ...frame, below, late: lateCountOf(cells) }),
        levelsTable(context, { ...frame, levels: levelsOf(cells, input.placeCode) }),
      ],
      data: dataSheet(places),
    });
  },
);

type Cells = Awaited<ReturnType<typeof readCells>>;

function wholeOf(cells: Cells): Arrived {
  return {
    name: "合计",
    dueFen: fenToText(sumOf(cells, "dueFen")),
    arrivedFen: fenToText(sumOf(cells, "arrivedFen")),
    ...arrivalRatesOf(cells),
  };
}

function levelsOf(cells: Cells, placeCode: string): Arrived[] {
  return byLevelOf(cells).map((level) => ({
    ...level,
    name: levelTitle(level.level, placeCode),
  }));
}

function dataSheet(places: ReturnType<typeof byPlaceOf>): DataSheet {
  return {
    titles: ["place_code", "place_name", "due_fen", "arrived_fen", "late_count"],
    rows: places.map((place) => [
      place.placeCode,
      place.placeName,
      BigInt(place.dueFen),
      BigInt(place.arrivedFen),
      BigInt(place.lateCount),
    ]),
  };
}

interface Framed {
  readonly name: string;
  readonly unit: MoneyUnit;
  readonly whole: Arrived;
}

function placesTable(
  context: Context,
  facts: Framed & {
    readonly below: readonly (Arrived & { readonly late: number })[];
    readonly late: number;
  },
): OfficialTable {
  const { name, unit, whole, below, late } = facts;
  const counted = (count: number) => ({ count: BigInt(count) });
  return {
    ...frameOf(context, { name, unit, whole }),
    sheetName: "按地区",
    title: `${name}财政补助资金到位情况表`,
    columns: [
      { titles: ["地区"], width: 26 },
      ...amountColumns,
      { titles: ["逾期笔数"], width: 12 },
    ],
    rows: [
      { depth: 0, cells: [...amountCells(whole), counted(late)] },
      ...below.map((place) => ({ depth: 1, cells: [...amountCells(place), counted(place.late)] })),
    ],
  };
}

function levelsTable(
  context: Context,
  { levels, ...frame }: Framed & { readonly levels: readonly Arrived[] },
): OfficialTable {
  return {
    ...frameOf(context, frame),
    sheetName: "按级次",
    title: `${frame.name}财政补助资金到位情况表（按级次）`,
    columns: [{ titles: ["级次"], width: 26 }, ...amountColumns],
    rows: [
      { depth: 0, cells: amountCells(frame.whole) },
      ...levels.map((level) => ({ depth: 1, cells: amountCells(level) })),
    ],
  };
}

const amountColumns = [
  { titles: ["应到位"], width: 20 },
  { titles: ["已到位"], width: 20 },
  { titles: ["未到位"], width: 20 },
  { titles: ["到位率（占全年）"], width: 18 },
  { titles: ["到位率（占今日到期）"], width: 22 },
] as const;

function amountCells({ name, dueFen, arrivedFen, ...rates }: Arrived): TableCell[] {
  const due = BigInt(dueFen);
  const arrived = BigInt(arrivedFen);
  return [
    name,
    { fen: due },
    { fen: arrived },
    { fen: due - arrived },
    rateCell(rates.arrivalRateBasisPoints),
    rateCell(rates.arrivalRateByTodayBasisPoints),
  ];
}

function rateCell(basisPoints: number | null): TableCell {
  return basisPoints === null ? null : { basisPoints };
}

function frameOf(context: Context, { name, unit }: Framed) {
  return {
    about: `截至${today(context)}　只计已签发的拨付和已确认的到账`,
    unit,
    foot: [
      `制表人：${context.actor.userName}　复核人：________　负责人：________　${dateLine(today(context))}`,
    ],
    footer: `${name}到位情况 ${takenBy(context)}`,
  };
}
