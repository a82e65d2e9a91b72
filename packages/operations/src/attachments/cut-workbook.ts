import { type Cell, type Grid, type GridRow, openTable } from "../import/index.ts";

/** What of a workbook is shown: enough to recognise a table; whoever needs the rest has the file. */
export const shownLimits = { sheets: 30, rows: 300, columns: 40, cellLength: 200 } as const;

export interface ShownCell {
  /** The value that was stored with the file; a formula is never run. */
  readonly text: string;
  readonly number: boolean;
  readonly formula: boolean;
}

/** One sheet of a workbook as a table of texts, with the names of all of them. */
export interface ShownWorkbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  readonly moreSheets: number;
  readonly columns: number;
  readonly moreColumns: number;
  readonly rows: readonly {
    readonly line: number;
    readonly hidden: boolean;
    readonly cells: readonly ShownCell[];
  }[];
  readonly moreRows: number;
  /** Why nothing is shown; null where something is. */
  readonly notShown: string | null;
}

export const nothingShown: Omit<ShownWorkbook, "notShown"> = {
  sheets: [],
  moreSheets: 0,
  columns: 0,
  moreColumns: 0,
  rows: [],
  moreRows: 0,
};

/** Reads a workbook that may be hostile, as an import would, and cuts one sheet of it down to what is shown. */
export async function cutWorkbook(bytes: Uint8Array, sheet: number): Promise<ShownWorkbook> {
  const opened = await openTable(bytes);
  if (!opened.ok) return { ...nothingShown, notShown: opened.problem.found };
  const { grids } = opened.value;
  const grid = grids[sheet];
  if (grid === undefined) return { ...nothingShown, notShown: `${sheet + 1}/${grids.length}` };
  return {
    sheets: grids
      .slice(0, shownLimits.sheets)
      .map(({ sheet: name, hidden }, index) => ({ name: name ?? String(index + 1), hidden })),
    moreSheets: Math.max(0, grids.length - shownLimits.sheets),
    ...cutGrid(grid),
    notShown: null,
  };
}

function cutGrid({ rows }: Grid) {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const columns = Math.min(widest, shownLimits.columns);
  return {
    columns,
    moreColumns: widest - columns,
    rows: rows.slice(0, shownLimits.rows).map((row) => cutRow(row, columns)),
    moreRows: Math.max(0, rows.length - shownLimits.rows),
  };
}

function cutRow({ line, hidden, cells }: GridRow, columns: number) {
  return { line, hidden, cells: cells.slice(0, columns).map(cutCell) };
}

/** A merged cell has its value once, at its beginning. */
function cutCell({ text, kind, formula, mergedFrom }: Cell): ShownCell {
  const own = mergedFrom === null ? text : "";
  const cut = own.length > shownLimits.cellLength;
  return {
    text: cut ? `${own.slice(0, shownLimits.cellLength)}…` : own,
    number: kind === "number",
    formula: formula !== null && mergedFrom === null,
  };
}
