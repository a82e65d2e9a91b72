import { meaningOf } from "./column-meaning.ts";
import { isBlankRow } from "./grid.ts";
import type { Grid, GridRow } from "./grid.ts";
import type { Header } from "./header.ts";
import { importLimits } from "./limits.ts";

/** A column of a file as a person sees it who says what it holds. */
export interface TableColumn {
  readonly heading: string;
  /** Null where nothing is known of it. */
  readonly meaning: string | null;
}

/** The head and the first rows of the table that was read, or that looks most like one. */
export interface TableHead {
  readonly sheet: string | null;
  readonly line: number;
  readonly columns: readonly TableColumn[];
  readonly firstRows: readonly (readonly string[])[];
}

const rowsShown = 5;

export function tableHead(grid: Grid, header: Header): TableHead {
  const shown = grid.rows.slice(header.rowIndex + 1).filter((row) => !isBlankRow(row));
  return {
    sheet: grid.sheet,
    line: header.row.line,
    columns: header.columns.map(({ text, role, insuredClass }) => ({
      heading: text,
      meaning: meaningOf({ role, insuredClass }),
    })),
    firstRows: shown
      .slice(0, rowsShown)
      .map(({ cells }) => header.columns.map(({ index }) => cells[index]?.text.trim() ?? "")),
  };
}

/** Where no heading is known: the first rows' row with the most different words that are no numbers. */
export function likelyHead(grids: readonly Grid[]): TableHead | undefined {
  const grid = grids.find(({ hidden, rows }) => !hidden && rows.some((row) => !isBlankRow(row)));
  if (grid === undefined) return undefined;
  let best: { row: GridRow; rowIndex: number; words: number } | undefined;
  for (const [rowIndex, row] of grid.rows.slice(0, importLimits.headerRows).entries()) {
    const words = new Set(wordsOf(row)).size;
    if (words > 1 && words > (best?.words ?? 1)) best = { row, rowIndex, words };
  }
  if (best === undefined) return undefined;
  const columns = best.row.cells.map(({ text }, index) => ({
    index,
    text: text.trim(),
    role: null,
    insuredClass: null,
  }));
  return tableHead(grid, { row: best.row, rowIndex: best.rowIndex, columns });
}

function wordsOf({ cells }: GridRow): readonly string[] {
  return cells
    .filter(({ kind, mergedFrom }) => kind === "text" && mergedFrom === null)
    .map(({ text }) => text.trim())
    .filter((text) => text !== "" && !/^[\d.,\s]+$/u.test(text));
}
