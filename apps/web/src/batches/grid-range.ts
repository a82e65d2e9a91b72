import type { GridRow } from "./grid-model.ts";
import type { CellPlace } from "./grid-steps.ts";

/** A rectangle of the grid, both corners within it. */
export interface CellRange {
  readonly rows: readonly [number, number];
  readonly columns: readonly [number, number];
}

export function rangeBetween(a: CellPlace, b: CellPlace): CellRange {
  return {
    rows: [Math.min(a.row, b.row), Math.max(a.row, b.row)],
    columns: [Math.min(a.column, b.column), Math.max(a.column, b.column)],
  };
}

/** A range whose far corner moves by one, and stays within the grid. */
export function stretched(
  corner: CellPlace,
  by: { readonly rows: number; readonly columns: number },
  size: { readonly rows: number; readonly columns: number },
): CellPlace {
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  return {
    row: within(corner.row + by.rows, size.rows),
    column: within(corner.column + by.columns, size.columns),
  };
}

const fenOf = (row: GridRow, column: number): bigint | undefined => row.cells[column]?.amountFen;

function columnsOf({ columns: [first, last] }: CellRange): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** What the chosen cells come to, and how many amounts they are. */
export function sumOf(
  rows: readonly GridRow[],
  range: CellRange,
): { readonly count: number; readonly fen: bigint } {
  const chosen = rows.slice(range.rows[0], range.rows[1] + 1);
  const amounts = chosen.flatMap((row) =>
    columnsOf(range).flatMap((column) => fenOf(row, column) ?? []),
  );
  return { count: amounts.length, fen: amounts.reduce((sum, fen) => sum + fen, 0n) };
}

/** The chosen cells as a spreadsheet takes them: one amount alone, several with the names of their rows and columns. */
export function tsvOf(
  rows: readonly GridRow[],
  range: CellRange,
  words: {
    readonly place: string;
    readonly levels: readonly string[];
    readonly nameOf: (row: GridRow) => string;
    readonly amount: (fen: bigint) => string;
  },
): string {
  const columns = columnsOf(range);
  const chosen = rows.slice(range.rows[0], range.rows[1] + 1);
  const amount = (row: GridRow, column: number) => {
    const fen = fenOf(row, column);
    return fen === undefined ? "" : words.amount(fen);
  };
  const [only] = chosen;
  if (chosen.length === 1 && columns.length === 1 && only !== undefined)
    return amount(only, columns[0] ?? range.columns[0]);
  const head = [words.place, ...columns.map((column) => words.levels[column] ?? "")];
  const lines = chosen.map((row) => [
    tame(words.nameOf(row)),
    ...columns.map((column) => amount(row, column)),
  ]);
  return [head, ...lines].map((line) => line.join("\t")).join("\r\n");
}

/** A name that a spreadsheet would take for a formula or for two cells is neither. */
function tame(name: string): string {
  const plain = name.replaceAll(/[\t\r\n]/g, " ");
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}
