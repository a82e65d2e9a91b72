import { ok, type Result } from "@daowei/domain/result";
import type { ShareLevel } from "@daowei/domain/policies";
import { findPolicy } from "../apportionment/preview.ts";
import { supposeApportionment, type Supposed } from "../apportionment/what-if.ts";
import { inPayingOrder } from "../batches/by-level.ts";
import { type Calling, today } from "../context.ts";
import type { LoadedPolicy } from "../library.ts";
import { placeName } from "../places.ts";
import type { Problem } from "../problem.ts";
import { dateLine, takenBy } from "./date-line.ts";
import { levelTitle } from "./level-title.ts";
import type { DataSheet, Export, MoneyUnit, OfficialTable, TableCell } from "./official-table.ts";
import { supposedInWords } from "./supposed-in-words.ts";
import {
  type Answered,
  type Frame,
  type Scenario,
  simulationHeader,
  titleOf,
} from "./what-if-frame.ts";
import { placesTable } from "./what-if-places.ts";

export interface ExportWhatIf {
  readonly unit: MoneyUnit;
  readonly policyId: string;
  readonly fiscalYear: number;
  readonly headcountVersionId: string;
  readonly placeCode: string;
  readonly scenarios: readonly Scenario[];
}

/** 测算模拟 as a workbook: the scenarios beside one another, and each by place; nothing in it is owed. */
export async function exportWhatIf(
  calling: Calling,
  input: ExportWhatIf,
): Promise<Result<Export, Problem>> {
  const { scenarios, unit, ...asked } = input;
  const { policyId, fiscalYear, placeCode } = asked;
  const loaded = findPolicy(calling, policyId);
  if (!loaded.ok) return loaded;
  const answered: Answered[] = [];
  for (const scenario of scenarios) {
    const made = await supposeApportionment(calling, { ...asked, set: scenario.set });
    if (!made.ok) return made;
    answered.push({ ...scenario, simulation: made.value });
  }
  const place = `${placeName(calling, placeCode, fiscalYear)}${fiscalYear}年`;
  const { number } = loaded.value.compiled;
  const frame = {
    place,
    placeCode,
    every: {
      unit,
      about: `模拟　${number}　只作测算，不产生批次`,
      footer: `模拟 ${place} ${number} ${takenBy(calling)}`,
      header: simulationHeader,
    },
    signed: `制表人：${calling.actor.userName}　${dateLine(today(calling))}`,
  };
  return ok({
    fileName: `模拟 ${place} 财政补助资金测算`,
    tables: [
      levelsTable(frame, loaded.value, answered),
      ...answered.map((one) => placesTable(frame, one)),
    ],
    data: dataSheet(answered),
  });
}

function levelsTable(
  frame: Frame,
  loaded: LoadedPolicy,
  answered: readonly Answered[],
): OfficialTable {
  const lastYear = lastYearOf(answered);
  const row = (name: string, depth: number, level: ShareLevel | null) => ({
    depth,
    cells: [
      name,
      ...(lastYear === null ? [] : [issuedCell(lastYear, level)]),
      standingCell(answered, level),
      ...answered.flatMap(({ simulation }) => supposedCells(simulation, level)),
    ],
  });
  return {
    ...frame.every,
    sheetName: "模拟 方案对照",
    title: `（模拟）${frame.place}财政补助资金测算`,
    columns: columnsOf(lastYear, answered),
    rows: [
      row("合计", 0, null),
      ...levelsOf(answered).map((level) => row(levelTitle(level, frame.placeCode), 1, level)),
    ],
    foot: [...supposedLines(loaded, answered), ...aboutLastYear(lastYear), frame.signed],
  };
}

/** The same in every scenario: it is of the year before. */
function lastYearOf([first]: readonly Answered[]): Supposed["lastYear"] {
  if (first === undefined) throw new Error("a workbook of no scenario");
  return first.simulation.lastYear;
}

function columnsOf(
  lastYear: Supposed["lastYear"],
  answered: readonly Answered[],
): OfficialTable["columns"] {
  const wide = (title: string) => ({ titles: [title] as const, width: 20 });
  return [
    wide("级次"),
    ...(lastYear === null ? [] : [wide(`${lastYear.fiscalYear}年实际`)]),
    wide("A 现行"),
    ...answered.flatMap((one) => [wide(titleOf(one)), wide(`${one.letter} − A`)]),
  ];
}

function supposedLines(loaded: LoadedPolicy, answered: readonly Answered[]): string[] {
  return answered.map((one) => {
    const supposed = supposedInWords({ loaded, simulation: one.simulation });
    const words = supposed.length === 0 ? "未作假设，与现行相同" : supposed.join("；");
    return `${titleOf(one)}：${words}`;
  });
}

function aboutLastYear(lastYear: Supposed["lastYear"]): string[] {
  if (lastYear === null) return [];
  return [`${lastYear.fiscalYear}年实际只含已签发批次里的 ${lastYear.places} 个地区。`];
}

function levelsOf(answered: readonly Answered[]): ShareLevel[] {
  const all = answered.flatMap(({ simulation: { levels, lastYear } }) => [
    ...levels.map(({ level }) => level),
    ...(lastYear === null ? [] : lastYear.levels.map(({ level }) => level)),
  ]);
  return [...new Set(all)].toSorted((a, b) => inPayingOrder({ level: a }, { level: b }));
}

function issuedCell(
  { amountFen, levels }: NonNullable<Supposed["lastYear"]>,
  level: ShareLevel | null,
): TableCell {
  if (level === null) return { fen: BigInt(amountFen) };
  const own = levels.find((one) => one.level === level);
  return own === undefined ? null : { fen: BigInt(own.amountFen) };
}

// A level that no scenario has stands as it is in each that has it.
function standingCell(answered: readonly Answered[], level: ShareLevel | null): TableCell {
  for (const { simulation } of answered) {
    const own = partOf(simulation, level);
    if (own !== undefined) return { fen: BigInt(own.beforeFen) };
  }
  return null;
}

function supposedCells(simulation: Supposed, level: ShareLevel | null): TableCell[] {
  const own = partOf(simulation, level);
  if (own === undefined) return [null, null];
  return [{ fen: BigInt(own.afterFen) }, { fen: BigInt(own.differenceFen) }];
}

function partOf(simulation: Supposed, level: ShareLevel | null) {
  return level === null ? simulation : simulation.levels.find((one) => one.level === level);
}

function dataSheet(answered: readonly Answered[]): DataSheet {
  return {
    sheetName: "模拟数据",
    titles: [
      "simulation",
      "scenario",
      "place_code",
      "place_name",
      "level",
      "before_fen",
      "after_fen",
      "difference_fen",
    ],
    rows: answered.flatMap(({ letter, simulation: { places } }) =>
      places.flatMap(({ placeCode, placeName: name, levels }) =>
        levels.map(({ level, beforeFen, afterFen, differenceFen }) => [
          "模拟",
          letter,
          placeCode,
          name,
          level,
          BigInt(beforeFen),
          BigInt(afterFen),
          BigInt(differenceFen),
        ]),
      ),
    ),
  };
}
