import type { MergeRange } from "hucre/xlsx";
import type { TableColumn } from "./official-table.ts";

export interface Header {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly merges: readonly MergeRange[];
}

/** One header row, or two where a column has a title above its own; equal ones side by side become one cell. */
export function headerOf(columns: readonly TableColumn[], startRow: number): Header {
  const depth = columns.some(({ titles }) => titles.length === 2) ? 2 : 1;
  const above = columns.map(({ titles }) => titles[0]);
  if (depth === 1) return { rows: [above], merges: [] };
  const below = columns.map(({ titles }) => titles[1] ?? null);
  const merges: MergeRange[] = [];
  const shown: (string | null)[] = above.map(() => null);
  for (let start = 0; start < columns.length;) {
    let end = start;
    while (below[start] !== null && below[end + 1] !== null && above[end + 1] === above[start])
      end += 1;
    shown[start] = above[start] ?? null;
    const endRow = below[start] === null ? startRow + 1 : startRow;
    if (end > start || endRow > startRow)
      merges.push({ startRow, startCol: start, endRow, endCol: end });
    start = end + 1;
  }
  return { rows: [shown, below], merges };
}
