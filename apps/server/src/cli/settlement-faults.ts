import { formatFen } from "@daowei/domain/money";
import { levelWords } from "@daowei/domain/policies";
import type { SettlementProblem } from "@daowei/domain/settlement";
import type { PaidAheadRow } from "@daowei/operations/import";
import { faultLine } from "./words.ts";

/** The rows of a file of what was paid ahead. */
export interface Entered {
  readonly file: string;
  readonly rows: readonly PaidAheadRow[];
}

/** One line for something that cannot be settled, with the file and line it is about. */
export function settlementFault(problem: SettlementProblem, { file, rows }: Entered): string {
  const row = "row" in problem ? rows[problem.row] : undefined;
  const at = [file, row?.line ?? null];
  const place = row === undefined ? "" : `${row.placeCode} ${row.placeName}`;
  const kind = `错误 error ${problem.kind}`;
  return faultLine({ at, kind, ...inWords(problem, place) });
}

interface FoundAndExpected {
  readonly found: string;
  readonly expected: string;
}

function inWords(problem: SettlementProblem, place: string): FoundAndExpected {
  switch (problem.kind) {
    case "place-without-due":
      return { found: place, expected: "参保人数文件里有这个地区 a place with heads" };
    case "level-without-due": {
      const levels = problem.expected.map((level) => `${level}（${levelWords[level]}）`).join("、");
      return { found: `${place} ${levelWords[problem.level]}`, expected: levels };
    }
    case "entered-twice":
      return { found: place, expected: "同一地区同一级次只有一行 one row for a place and level" };
    case "level-in-some-rows":
      return { found: place, expected: "每行都写级次，或都不写 a level in all rows or in none" };
    case "negative-amount":
      return {
        found: `${place} ${formatFen(problem.amountFen)} 元`,
        expected: "不小于 0 的金额；多退少补写在 earlier 列 0 or more",
      };
    case "not-entered": {
      const level = problem.level === null ? "" : levelWords[problem.level];
      return {
        found: `${problem.placeCode} ${problem.placeName}${level} 没有一行`,
        expected: "每个有应补助的地区都有一行；没有预拨就写 0 a row, 0 where nothing was advanced",
      };
    }
    case "ambiguous-settlement":
      return {
        found: `${problem.placeCode}：${problem.titles.join("、")}`,
        expected: "只有一种清算办法 one settlement rule",
      };
    case "unknown-advance":
      return {
        found: problem.id,
        expected: problem.expected.join(", ") || "文件没有规定提前下达 the policy has no advances",
      };
    case "advance-unstated":
      return { found: `${problem.id}：${problem.says}`, expected: "写明比例的预拨 a stated part" };
  }
}
