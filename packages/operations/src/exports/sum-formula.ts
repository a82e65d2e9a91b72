import type { TableRow } from "./official-table.ts";

/** A run of rows of the sheet, both ends counted from one. */
interface Run {
  readonly first: number;
  last: number;
}

/**
 * The rows that a row adds up, as a spreadsheet names them: `SUM(C6:C9)`, `SUM(C6:C9)+C12`. Null for a row that adds
 * nothing up. `at` is the row's place in the table, `line` the sheet's line of the table's first row.
 */
export function sumFormula(
  rows: readonly TableRow[],
  { at, column, line }: { readonly at: number; readonly column: string; readonly line: number },
): string | null {
  const own = rows[at]?.depth;
  if (own === undefined) throw new Error(`no row ${at} of ${rows.length}`);
  const runs: Run[] = [];
  const closes = at === rows.length - 1 && rows.findIndex(({ depth }) => depth === 0) === at;
  for (let next = closes ? 0 : at + 1; next < rows.length; next += 1) {
    const depth = rows[next]?.depth;
    if (depth === undefined || depth <= own) break;
    if (depth > own + 1) continue;
    const last = runs.at(-1);
    if (last?.last === line + next - 1) last.last += 1;
    else runs.push({ first: line + next, last: line + next });
  }
  if (runs.length === 0) return null;
  return runs
    .map(({ first, last }) =>
      first === last ? `${column}${first}` : `SUM(${column}${first}:${column}${last})`,
    )
    .join("+");
}
