import { readXlsx } from "hucre/xlsx";
import type { CellValue, MergeRange, Sheet } from "hucre/xlsx";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { blankCell } from "./grid.ts";
import type { Cell, Grid, GridRow } from "./grid.ts";
import { importLimits } from "./limits.ts";
import { checkUnpackedContent, readZipDirectory } from "./zip-directory.ts";
import type { ZipEntry } from "./zip-directory.ts";

/** Reads every sheet of a workbook after its zip was found harmless; formulas are never run, their stored values are read. */
export async function readXlsxWorkbook(
  bytes: Uint8Array,
): Promise<Result<readonly Grid[], Finding>> {
  const entries = readZipDirectory(bytes);
  if (!entries.ok) return entries;
  const contents = checkContents(entries.value);
  if (!contents.ok) return contents;
  const harmless = checkUnpackedContent(bytes, entries.value);
  if (!harmless.ok) return harmless;
  const sheets = await readSheets(bytes);
  if (!sheets.ok) return sheets;
  return ok(sheets.value.map(gridOf));
}

const otherContents = [
  ["xl/workbook.bin", "XLSB 二进制工作簿"],
  ["word/document.xml", "Word 文档"],
  ["ppt/presentation.xml", "PowerPoint 演示文稿"],
  ["content.xml", "OpenDocument 文件"],
] as const;

function checkContents(entries: readonly ZipEntry[]): Result<null, Finding> {
  const names = new Set(entries.map(({ name }) => name));
  if (entries.some(({ encrypted }) => encrypted)) {
    return refuse(finding("encrypted", {}, { found: "压缩包有密码" }));
  }
  const macro = [...names].find((name) => /vbaProject|\/macrosheets\//iu.test(name));
  if (macro !== undefined) return refuse(finding("macros", {}, { found: macro }));
  if (!names.has("xl/workbook.xml")) {
    const other = otherContents.find(([name]) => names.has(name))?.[1];
    return refuse(finding("not_a_workbook", {}, { found: other ?? "压缩包" }));
  }
  return ok(null);
}

async function readSheets(bytes: Uint8Array): Promise<Result<readonly Sheet[], Finding>> {
  try {
    const workbook = await readXlsx(bytes, { readStyles: false });
    if (workbook.sheets.length > importLimits.sheets) {
      const found = `${workbook.sheets.length} 张工作表`;
      return refuse(finding("too_many_sheets", {}, { found }));
    }
    return ok(workbook.sheets);
  } catch (error) {
    // On damaged bytes the library throws errors of any class; the reason is shown to the person.
    if (!(error instanceof Error)) throw error;
    return refuse(finding("damaged_workbook", {}, { found: error.message }));
  }
}

function gridOf(sheet: Sheet): Grid {
  const merges = mergedCells(sheet.merges ?? []);
  const rows = sheet.rows.map((values, row): GridRow => {
    const cells = values.map((value, column) => {
      const origin = merges.get(`${row},${column}`);
      if (origin === undefined) return cellOf(sheet, { row, column }, value);
      const above = sheet.rows[origin.row]?.[origin.column] ?? null;
      return { ...cellOf(sheet, origin, above), mergedFrom: origin.row + 1 };
    });
    return {
      line: row + 1,
      cells: withoutTrailingBlanks(cells),
      hidden: sheet.rowDefs?.get(row)?.hidden === true,
    };
  });
  return { sheet: sheet.name, hidden: sheet.hidden === true || sheet.veryHidden === true, rows };
}

interface Position {
  readonly row: number;
  readonly column: number;
}

function mergedCells(merges: readonly MergeRange[]): ReadonlyMap<string, Position> {
  const origins = new Map<string, Position>();
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const lastRow = Math.min(endRow, startRow + importLimits.rows);
    const lastColumn = Math.min(endCol, startCol + importLimits.columns);
    for (let row = startRow; row <= lastRow; row += 1) {
      for (let column = startCol; column <= lastColumn; column += 1) {
        if (origins.size > importLimits.cells) return origins;
        if (row === startRow && column === startCol) continue;
        origins.set(`${row},${column}`, { row: startRow, column: startCol });
      }
    }
  }
  return origins;
}

function cellOf(sheet: Sheet, { row, column }: Position, value: CellValue): Cell {
  const detail = sheet.cells?.get(`${row},${column}`);
  const formula = detail?.formula ?? null;
  if (value === null || value === "") {
    return formula === null ? blankCell : { ...blankCell, kind: "text", formula };
  }
  const isError =
    detail?.type === "error" || (typeof value === "string" && /^#[A-Z/0!?]+$/u.test(value));
  if (isError) return { text: String(value), kind: "error", formula, mergedFrom: null };
  if (value instanceof Date) {
    return { text: value.toISOString().slice(0, 10), kind: "date", formula, mergedFrom: null };
  }
  if (typeof value === "string") {
    if (value.trim() === "" && formula === null) return blankCell;
    return { text: value, kind: "text", formula, mergedFrom: null };
  }
  const kind = typeof value === "number" ? "number" : "boolean";
  return { text: String(value), kind, formula, mergedFrom: null };
}

function withoutTrailingBlanks(cells: readonly Cell[]): readonly Cell[] {
  const last = cells.findLastIndex(({ kind }) => kind !== "blank");
  return cells.slice(0, last + 1);
}
