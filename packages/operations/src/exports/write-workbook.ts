import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { harmlessText } from "./cell-value.ts";
import { explainedFields } from "./data-fields.ts";
import type { Export } from "./official-table.ts";
import { officialSheet } from "./official-sheet.ts";

/** The official tables, each on a sheet of its own, behind them the data for programs and what its columns hold. */
export async function writeExport({ tables, data }: Export): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      ...tables.map(officialSheet),
      flatSheet(data.sheetName ?? "数据", [data.titles, ...data.rows]),
      flatSheet(`${data.sheetName ?? "数据"}说明`, explainedFields(data.titles)),
    ],
  });
}

type FlatRows = readonly (readonly (string | bigint | null)[])[];

/** A workbook of one flat sheet whose first row are titles. */
export async function writeXlsxWorkbook(name: string, rows: FlatRows): Promise<Uint8Array> {
  return writeXlsx({ sheets: [flatSheet(name, rows)] });
}

function flatSheet(name: string, rows: FlatRows): WriteSheet {
  const [titles = []] = rows;
  return {
    name,
    rows: rows.map((row) => row.map(asCellValue)),
    // Fen written out: a narrow column of the general format would show 1.7E+11.
    columns: titles.map(() => ({ width: 20, numFmt: "0" })),
    freezePane: { rows: 1 },
  };
}

/** A bigint is written as text when a spreadsheet's number could not hold it exactly. */
function asCellValue(value: string | bigint | null): CellValue {
  if (typeof value === "string") return harmlessText(value);
  if (value === null) return null;
  const exact =
    value <= BigInt(Number.MAX_SAFE_INTEGER) && value >= BigInt(Number.MIN_SAFE_INTEGER);
  return exact ? Number(value) : value.toString();
}
