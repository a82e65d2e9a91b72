export type CellKind = "blank" | "text" | "number" | "date" | "boolean" | "error";

/** One cell as the file shows it; `mergedFrom` is the line whose value a merged cell repeats. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  readonly formula: string | null;
  readonly mergedFrom: number | null;
}

export interface GridRow {
  readonly line: number;
  readonly cells: readonly Cell[];
  readonly hidden: boolean;
}

/** A table as it lies in the file: a CSV file (no sheet name) or one sheet of a workbook. */
export interface Grid {
  readonly sheet: string | null;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
}

export const blankCell: Cell = { text: "", kind: "blank", formula: null, mergedFrom: null };

export function textCell(text: string): Cell {
  if (text.trim() === "") return blankCell;
  return { text, kind: "text", formula: null, mergedFrom: null };
}

export function cellAt(row: GridRow, column: number): Cell {
  return row.cells[column] ?? blankCell;
}

export function isBlankRow(row: GridRow): boolean {
  return row.cells.every((cell) => cell.kind === "blank");
}

/** A, B … Z, AA: how spreadsheets call a column. */
export function columnLetters(column: number): string {
  const last = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The cell of a column that the table may not have. */
export function cellOf(row: GridRow, index: number | null): Cell {
  return index === null ? blankCell : cellAt(row, index);
}

/** What stands in a cell, as a finding quotes it. */
export function shownCell(cell: Cell): string {
  return cell.text.trim() === "" ? "(空)" : cell.text;
}
