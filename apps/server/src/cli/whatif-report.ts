import { type Fen, fenToText, formatFen } from "@daowei/domain/money";
import type { CompiledPolicy, ShareLevel } from "@daowei/domain/policies";
import type { LevelDifference, MoneyDifference, WhatIf } from "@daowei/domain/what-if";
import { csvText } from "./csv-text.ts";
import type { WhatIfFormat } from "./formats.ts";
import { type TableColumn, textTable } from "./text-table.ts";
import { levelWords } from "./words.ts";

export function writeWhatIf(made: WhatIf, policy: CompiledPolicy, format: WhatIfFormat): string {
  switch (format) {
    case "table":
      return asTable(made, policy);
    case "json":
      return `${JSON.stringify(asJson(made, policy), null, 2)}\n`;
    case "csv":
      return csvText(asLines(made));
  }
}

function asJson({ changes, difference }: WhatIf, { id }: CompiledPolicy): unknown {
  const { places, levels, years } = difference;
  return {
    simulation: true,
    policy: id,
    changes,
    places: places.map(({ year, placeCode, placeName, levels: own, ...money }) => ({
      year,
      placeCode,
      placeName,
      levels: own.map(levelOnPaper),
      ...onPaper(money),
    })),
    levels: levels.map(levelOnPaper),
    years: years.map(({ year, levels: own, ...money }) => ({
      year,
      levels: own.map(levelOnPaper),
      ...onPaper(money),
    })),
    ...onPaper(difference),
  };
}

function levelOnPaper({ level, ...money }: LevelDifference) {
  return { level, ...onPaper(money) };
}

function onPaper({ beforeFen, afterFen, differenceFen }: MoneyDifference) {
  return {
    beforeFen: fenToText(beforeFen),
    afterFen: fenToText(afterFen),
    differenceFen: fenToText(differenceFen),
  };
}

const lineTitles = [
  "fiscal_year",
  "place_code",
  "place_name",
  "level",
  "before_fen",
  "after_fen",
  "difference_fen",
];

/** One line per place and level, for spreadsheets and other programs. */
function asLines({ difference }: WhatIf): readonly (readonly (string | bigint | null)[])[] {
  const lines = difference.places.flatMap(({ year, placeCode, placeName, levels }) =>
    levels.map(({ level, beforeFen, afterFen, differenceFen }) => [
      String(year),
      placeCode,
      placeName,
      level,
      beforeFen,
      afterFen,
      differenceFen,
    ]),
  );
  return [lineTitles, ...lines];
}

const left = (title: string): TableColumn => ({ title, align: "left" });
const right = (title: string): TableColumn => ({ title, align: "right" });

function asTable({ changes, difference }: WhatIf, { number, title }: CompiledPolicy): string {
  const { levels } = difference;
  const supposed = textTable(
    [left("假设"), right("文件"), right("改为"), left("")],
    changes.map(({ path, before, after, derived }) => [path, before, after, derived ? "推算" : ""]),
  );
  const byLevel = textTable(
    [left("级次"), right("现行（元）"), right("假设（元）"), right("差额（元）")],
    [
      ...levels.map((each) => [levelWords[each.level], ...amounts(each)]),
      ["合计", ...amounts(difference)],
    ],
  );
  const byPlace = textTable(
    [
      left("年度"),
      left("区划代码"),
      left("地区"),
      ...levels.map(({ level }) => right(`${levelWords[level]}差额`)),
      right("差额合计（元）"),
    ],
    [
      ...difference.places.map(({ year, placeCode, placeName, levels: own, differenceFen }) => [
        String(year),
        placeCode,
        placeName,
        ...levels.map(({ level }) => differenceAt(own, level)),
        signed(differenceFen),
      ]),
      [
        "",
        "",
        "合计",
        ...levels.map(({ differenceFen }) => signed(differenceFen)),
        signed(difference.differenceFen),
      ],
    ],
  );
  return `【模拟测算，不是文件规定】${number} ${title}\n\n${supposed}\n${byLevel}\n${byPlace}`;
}

function amounts({ beforeFen, afterFen, differenceFen }: MoneyDifference): readonly string[] {
  return [formatFen(beforeFen), formatFen(afterFen), signed(differenceFen)];
}

function differenceAt(levels: readonly LevelDifference[], level: ShareLevel): string {
  const own = levels.find((each) => each.level === level);
  return own === undefined ? "-" : signed(own.differenceFen);
}

function signed(fen: Fen): string {
  return fen > 0n ? `+${formatFen(fen)}` : formatFen(fen);
}
