import type { Gazetteer } from "@daowei/domain/places";
import { levelWords, type ShareLevel, shareLevels } from "@daowei/domain/policies";
import type { PaidAhead } from "@daowei/domain/settlement";
import { cellOf, type Grid, type GridRow, isBlankRow } from "./grid.ts";
import { readMoney } from "./money-cell.ts";
import {
  findPaidAheadHeader,
  type MoneyColumn,
  type MoneyField,
  type PaidAheadHeader,
} from "./paid-ahead-columns.ts";
import { type PlaceReader, placeReader } from "./place-cell.ts";
import { findLongCell, openTable } from "./open-table.ts";

/** One row of what was paid ahead, with its line in the file. */
export interface PaidAheadRow extends PaidAhead {
  readonly line: number;
  readonly placeName: string;
}

/** One thing that is wrong with the file: line and heading of the column, what was found, what would have been right. */
export interface PaidAheadFault {
  readonly line: number | null;
  readonly column: string | null;
  readonly kind: string;
  readonly found: string;
  readonly expected: string;
}

export interface PaidAheadReading {
  readonly rows: readonly PaidAheadRow[];
  readonly faults: readonly PaidAheadFault[];
}

/** A file of what was paid ahead, for places within one place in one year. */
export interface PaidAheadSource {
  readonly bytes: Uint8Array;
  readonly placeCode: string;
  readonly year: number;
  readonly gazetteer: Gazetteer;
}

/** Reads what was paid ahead (CSV or XLSX), one row for each place, or each place and level; every fault has its row and column. */
export async function readPaidAhead(source: PaidAheadSource): Promise<PaidAheadReading> {
  const opened = await openTable(source.bytes);
  const wrong = opened.ok ? findLongCell(opened.value.grids) : opened.problem;
  if (wrong !== undefined || !opened.ok) {
    const { line, column, kind, found, expected } = wrong ?? unnamed;
    return { rows: [], faults: [{ line, column, kind, found, expected }] };
  }
  for (const grid of opened.value.grids) {
    const header = findPaidAheadHeader(grid);
    if (header !== undefined) return readTable(grid, header, source);
  }
  return { rows: [], faults: [unnamed] };
}

const unnamed: PaidAheadFault = {
  line: null,
  column: null,
  kind: "missing_column",
  found: "没有这样的表头",
  expected:
    "place_code（区划代码）或地区列，以及 advanced_yuan 一类的金额列（已提前下达（万元）、扣减（元）…）",
};

function readTable(grid: Grid, header: PaidAheadHeader, source: PaidAheadSource): PaidAheadReading {
  const faults = header.money
    .filter(({ unit }) => unit === null)
    .map(({ text }) => unitMissing(header, text));
  if (faults.length > 0) return { rows: [], faults };
  const reader = new PaidAheadReader(header, placeReader({ ...source, wholePlaces: true }));
  for (const row of grid.rows.slice(header.rowIndex + 1)) reader.read(row);
  return { rows: reader.rows, faults: reader.faults };
}

function unitMissing({ row }: PaidAheadHeader, column: string): PaidAheadFault {
  const expected = `${column}_yuan、${column}（万元）一类写明单位的表头 a heading with its unit`;
  return { line: row.line, column, kind: "missing_unit", found: column, expected };
}

const totalWords = new Set(["合计", "总计", "全省合计", "全区合计", "全市合计", "total"]);

class PaidAheadReader {
  readonly rows: PaidAheadRow[] = [];
  readonly faults: PaidAheadFault[] = [];
  readonly #header: PaidAheadHeader;
  readonly #readPlace: PlaceReader;

  constructor(header: PaidAheadHeader, readPlace: PlaceReader) {
    this.#header = header;
    this.#readPlace = readPlace;
  }

  read(row: GridRow): void {
    if (isBlankRow(row)) return;
    const money = this.#money(row);
    const label = (this.#text(row, this.#header.name) || this.#text(row, this.#header.code)).trim();
    if (totalWords.has(label)) return this.#compareTotal(row, money);
    const before = this.faults.length;
    const place = this.#place(row);
    const level = this.#level(row);
    for (const column of this.#header.money) {
      if (!money.has(column.field)) this.#malformed(row, column);
    }
    if (place === undefined || this.faults.length > before) return;
    this.rows.push({
      row: this.rows.length,
      line: row.line,
      ...place,
      level,
      advancedFen: amountOf(money, "advanced"),
      earlierFen: amountOf(money, "earlier"),
      deductionFen: amountOf(money, "deduction"),
      limitFen: money.get("limit") ?? null,
    });
  }

  #text(row: GridRow, index: number | null): string {
    return cellOf(row, index).text;
  }

  #money(row: GridRow): ReadonlyMap<MoneyField, bigint> {
    const money = new Map<MoneyField, bigint>();
    for (const { index, field, unit } of this.#header.money) {
      const fen = unit === null ? undefined : readMoney(cellOf(row, index), unit);
      if (fen !== undefined) money.set(field, fen);
    }
    return money;
  }

  #place(row: GridRow): Pick<PaidAheadRow, "placeCode" | "placeName"> | undefined {
    const { code, name } = this.#header;
    const read = this.#readPlace({ code: cellOf(row, code), name: cellOf(row, name) });
    if (read.ok) return { placeCode: read.value.place.code, placeName: read.value.place.name };
    const { kind, suggestions, expected } = read.problem;
    const near = suggestions.map((one) => `${one.code} ${one.name}`).join("、");
    this.faults.push({
      line: row.line,
      column: read.problem.column === "code" ? "区划代码" : "地区",
      kind,
      found: `${this.#text(row, code)} ${this.#text(row, name)}`.trim(),
      expected: expected ?? (near === "" ? "该年度存在的地区" : near),
    });
    return undefined;
  }

  #level(row: GridRow): ShareLevel | null {
    const { level: index } = this.#header;
    if (index === null) return null;
    const text = this.#text(row, index).trim();
    const level = shareLevels.find((each) => each === text || levelWords[each] === text);
    if (level !== undefined) return level;
    const expected = shareLevels.map((each) => `${each}（${levelWords[each]}）`).join("、");
    this.faults.push({
      line: row.line,
      column: "level",
      kind: "unknown_level",
      found: text,
      expected,
    });
    return null;
  }

  #malformed(row: GridRow, { index, unit, text: column }: MoneyColumn): void {
    const found = this.#text(row, index);
    const decimals = { fen: "整数", yuan: "最多 2 位小数", wan: "最多 6 位小数" }[unit ?? "fen"];
    const expected = `金额，${decimals}；没有就写 0 an amount; write 0 where there is none`;
    this.faults.push({ line: row.line, column, kind: "malformed_amount", found, expected });
  }

  #compareTotal(row: GridRow, money: ReadonlyMap<MoneyField, bigint>): void {
    for (const { field, text } of this.#header.money) {
      const stated = money.get(field);
      const amounts = this.rows.map((one) => fieldOf(one, field)).filter((fen) => fen !== null);
      const sum = amounts.reduce((before, fen) => before + fen, 0n);
      if (stated === undefined || stated === sum) continue;
      const found = `${stated} 分`;
      const expected = `各行之和 ${sum} 分`;
      this.faults.push({ line: row.line, column: text, kind: "total_differs", found, expected });
    }
  }
}

// A column that the file does not have at all says that there is nothing of the kind.
function amountOf(money: ReadonlyMap<MoneyField, bigint>, field: MoneyField): bigint {
  const stated = money.get(field);
  return stated === undefined ? 0n : stated;
}

function fieldOf(row: PaidAheadRow, field: MoneyField): bigint | null {
  const { advancedFen, earlierFen, deductionFen, limitFen } = row;
  return { advanced: advancedFen, earlier: earlierFen, deduction: deductionFen, limit: limitFen }[
    field
  ];
}
