import { blankCell } from "./grid.ts";
import type { Grid, GridRow } from "./grid.ts";
import { plainName } from "./insured-class-names.ts";
import { importLimits } from "./limits.ts";

/** The heading of the column in which a file comes back with what is wrong in each line. */
export const reasonHeading = "错误原因";

/** Where a table carries the reasons it was sent back with. */
export interface ReasonColumn {
  readonly rowIndex: number;
  readonly index: number;
}

export function findReasonColumn({ rows }: Grid): ReasonColumn | undefined {
  for (const [rowIndex, row] of rows.slice(0, importLimits.headerRows).entries()) {
    const index = row.cells.findLastIndex(({ text }) => plainName(text).startsWith(reasonHeading));
    if (index !== -1) return { rowIndex, index };
  }
  return undefined;
}

/** The table as it was before the reasons were written into it: whoever mends a file need not take them out. */
export function withoutReasons(grid: Grid): Grid {
  const reasons = findReasonColumn(grid);
  if (reasons === undefined) return grid;
  const rows = grid.rows.map((row, rowIndex) =>
    rowIndex < reasons.rowIndex ? row : withoutCell(row, reasons.index),
  );
  return { ...grid, rows };
}

function withoutCell(row: GridRow, index: number): GridRow {
  if (row.cells.length <= index) return row;
  const cells = row.cells.with(index, blankCell);
  return { ...row, cells: cells.slice(0, cells.findLastIndex(({ kind }) => kind !== "blank") + 1) };
}
