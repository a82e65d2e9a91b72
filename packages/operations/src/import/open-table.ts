import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { readCsvTable } from "./csv-table.ts";
import { isHtml, recogniseFile } from "./file-kind.ts";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { columnLetters } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { importLimits } from "./limits.ts";
import { decodeText } from "./text-encoding.ts";
import { readXlsxWorkbook } from "./xlsx-workbook.ts";

/** A file's tables as they lie in it, before anybody asks what they are about. */
export interface OpenedTable {
  readonly format: "csv" | "xlsx";
  readonly encoding: string | null;
  readonly grids: readonly Grid[];
  readonly findings: readonly Finding[];
}

/** Opens a CSV file or a workbook that may be hostile: by its bytes, within the limits, running nothing. */
export async function openTable(bytes: Uint8Array): Promise<Result<OpenedTable, Finding>> {
  const kind = recogniseFile(bytes);
  if (!kind.ok) return kind;
  if (kind.value === "zip") {
    const grids = await readXlsxWorkbook(bytes);
    return grids.ok
      ? ok({ format: "xlsx", encoding: null, grids: grids.value, findings: [] })
      : grids;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const unreadable = decoded.problem === "binary" ? "not_a_table" : "unknown_encoding";
    return refuse(finding(unreadable, {}, { found: "不是文本" }));
  }
  const { text, encoding } = decoded.value;
  if (isHtml(text)) return refuse(finding("html_table", {}, { found: "网页（HTML）或 XML" }));
  const grid = readCsvTable(text);
  if (!grid.ok) return grid;
  const broken = text.includes("\u{FFFD}")
    ? [finding("broken_characters", {}, { found: "�" })]
    : [];
  return ok({ format: "csv", encoding, grids: [grid.value], findings: broken });
}

/** No name, class or number is that long; looking for places or dates in such a text would take minutes. */
export function findLongCell(grids: readonly Grid[]): Finding | undefined {
  for (const { sheet, rows } of grids) {
    for (const { line, cells } of rows) {
      const column = cells.findIndex(({ text }) => text.length > importLimits.cellLength);
      if (column === -1) continue;
      const found = `${cells[column]?.text.length ?? importLimits.cellLength} 个字`;
      return finding("cell_too_long", { sheet, line, column: columnLetters(column) }, { found });
    }
  }
  return undefined;
}
