import { plainName } from "./insured-class-names.ts";
import { roleOf } from "./header.ts";
import type { Grid, GridRow } from "./grid.ts";
import { importLimits } from "./limits.ts";

export type MoneyField = "advanced" | "earlier" | "deduction" | "limit";
export type MoneyUnit = "fen" | "yuan" | "wan";

const fieldWords: Readonly<Record<MoneyField, readonly string[]>> = {
  advanced: [
    "advanced",
    "已提前下达",
    "提前下达",
    "已提前下达资金",
    "已预拨",
    "预拨",
    "已预拨资金",
    "已下达",
    "已下达资金",
    "已拨付",
  ],
  earlier: [
    "earlier",
    "以前年度结算",
    "上年结算",
    "上年度结算",
    "以前年度清算",
    "上年清算",
    "多退少补",
  ],
  deduction: ["deduction", "扣减", "扣减资金", "扣回", "应扣减"],
  limit: ["limit", "本次最多下达", "本次下达上限"],
};

const fieldByWord = new Map(
  Object.entries(fieldWords).flatMap(([field, words]) =>
    words.map((word) => [plainName(word), field as MoneyField] as const),
  ),
);
const units = {
  _fen: "fen",
  分: "fen",
  _yuan: "yuan",
  万元: "wan",
  _wan: "wan",
  元: "yuan",
} as const;

/** A column of money; without a unit nobody knows how much it is. */
export interface MoneyColumn {
  readonly index: number;
  readonly text: string;
  readonly field: MoneyField;
  readonly unit: MoneyUnit | null;
}

/** Where a table of what was paid ahead has its columns. */
export interface PaidAheadHeader {
  readonly row: GridRow;
  readonly rowIndex: number;
  readonly code: number | null;
  readonly name: number | null;
  readonly level: number | null;
  readonly money: readonly MoneyColumn[];
}

/** The first row that names a place column and a column of money. */
export function findPaidAheadHeader(grid: Grid): PaidAheadHeader | undefined {
  for (const [rowIndex, row] of grid.rows.slice(0, importLimits.headerRows).entries()) {
    const texts = row.cells.map(({ text }) => text.trim());
    const money = texts.flatMap((text, index) => moneyColumn(text, index));
    const [code, name] = [columnOf(texts, "code"), columnOf(texts, "name")];
    if (money.length === 0 || (code === null && name === null)) continue;
    const level = texts.findIndex((text) =>
      ["level", "级次", "负担级次"].includes(plainName(text)),
    );
    return { row, rowIndex, code, name, level: level < 0 ? null : level, money };
  }
  return undefined;
}

function columnOf(texts: readonly string[], role: "code" | "name"): number | null {
  const index = texts.findIndex((text) => roleOf(text) === role);
  return index < 0 ? null : index;
}

function moneyColumn(text: string, index: number): readonly MoneyColumn[] {
  const plain = plainName(text);
  const ending = Object.entries(units).find(([suffix]) => plain.endsWith(suffix));
  const field = fieldByWord.get(ending === undefined ? plain : plain.slice(0, -ending[0].length));
  if (field === undefined) return [];
  return [{ index, text, field, unit: ending === undefined ? null : ending[1] }];
}
