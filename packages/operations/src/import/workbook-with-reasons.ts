import { openXlsx, saveXlsx } from "hucre/xlsx";
import type { Cell, CellStyle, CellValue, Sheet } from "hucre/xlsx";
import { columnLetters } from "./grid.ts";
import type { Grid } from "./grid.ts";
import type { LineReasons } from "./line-reasons.ts";
import { findReasonColumn } from "./reason-column.ts";

const red: CellStyle = {
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFC7CE" } },
  font: { color: { rgb: "FF9C0006" } },
};
const reasonWidth = 60;

/** The workbook again with a reason behind each line at fault and the wrong cells red; undefined where its sheet is gone. */
export async function workbookWithReasons(
  bytes: Uint8Array,
  grid: Grid,
  reasons: LineReasons,
): Promise<Uint8Array | undefined> {
  const workbook = await openXlsx(bytes, { readStyles: true });
  const sheet = workbook.sheets.find(({ name }) => name === reasons.sheet);
  if (sheet === undefined) return undefined;
  const old = findReasonColumn(grid);
  const column = old?.index ?? sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = (sheet.cells ??= new Map<string, Cell>());
  if (old !== undefined) {
    for (const row of sheet.rows.keys()) if (row >= old.rowIndex) put(sheet, { row, column }, null);
  }
  put(sheet, { row: reasons.headLine - 1, column }, reasons.heading);
  for (const [line, reason] of reasons.byLine) put(sheet, { row: line - 1, column }, reason);
  for (const [line, letters] of reasons.wrongColumns) {
    for (const [index, value] of (sheet.rows[line - 1] ?? []).entries()) {
      if (!letters.includes(columnLetters(index))) continue;
      const key = `${line - 1},${index}`;
      const cell = cells.get(key) ?? plainCell(value);
      const font = { ...cell.style?.font, ...red.font };
      cells.set(key, { ...cell, style: { ...cell.style, ...red, font } });
    }
  }
  sheet.columns = widened(sheet, column);
  return saveXlsx(workbook);
}

function put(
  sheet: Sheet,
  { row, column }: { readonly row: number; readonly column: number },
  value: string | null,
): void {
  const values = (sheet.rows[row] ??= []);
  while (values.length <= column) values.push(null);
  values[column] = value;
  sheet.cells?.delete(`${row},${column}`);
  if (value === null) return;
  sheet.cells?.set(`${row},${column}`, { ...plainCell(value), style: red });
}

function plainCell(value: CellValue): Cell {
  if (typeof value === "number") return { value, type: "number" };
  if (typeof value === "boolean") return { value, type: "boolean" };
  if (value instanceof Date) return { value, type: "date" };
  return { value, type: value === null ? "empty" : "string" };
}

function widened(sheet: Sheet, column: number): NonNullable<Sheet["columns"]> {
  const columns = [...(sheet.columns ?? [])];
  while (columns.length <= column) columns.push({});
  return columns.with(column, { ...columns[column], width: reasonWidth });
}
