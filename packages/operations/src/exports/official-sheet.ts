import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { columnLetters } from "../import/grid.ts";
import { contentOf, harmlessText } from "./cell-value.ts";
import { headerOf } from "./header-cells.ts";
import type { OfficialTable, TableCell } from "./official-table.ts";
import { sumFormula } from "./sum-formula.ts";

const thin = { style: "thin" } as const;
const border = { top: thin, right: thin, bottom: thin, left: thin };
const centred = { horizontal: "center", vertical: "center", wrapText: true } as const;
const styles = {
  title: { font: { name: "宋体", size: 18, bold: true }, alignment: centred },
  about: { font: { name: "宋体", size: 11 } },
  unit: { font: { name: "宋体", size: 11 }, alignment: { horizontal: "right" } },
  header: { font: { name: "宋体", size: 11, bold: true }, alignment: centred, border },
  foot: { font: { name: "宋体", size: 11 } },
} as const satisfies Readonly<Record<string, CellStyle>>;

const unitWords = { yuan: "单位：元", wan: "单位：万元" } as const;
const titleRows = 2;

/** The sheet that is printed: A4 across, the header on every page, 合计 first and added up by the sheet itself. */
export function officialSheet(table: OfficialTable): WriteSheet {
  const { columns } = table;
  const last = columns.length - 1;
  const header = headerOf(columns, titleRows);
  const firstRow = titleRows + header.rows.length;
  const page: Page = { grid: [], cells: new Map() };
  const gap = Array.from({ length: last - 1 }, () => null);
  addRow(page, [harmlessText(table.title)], () => styles.title);
  addRow(page, [harmlessText(table.about), ...gap, unitWords[table.unit]], (column) =>
    column === 0 ? styles.about : styles.unit,
  );
  for (const row of header.rows) addRow(page, row, () => styles.header);
  addBody(page, table, firstRow);
  for (const text of table.foot) addRow(page, [harmlessText(text)], () => styles.foot);
  return {
    name: table.sheetName,
    columns: columns.map(({ width }) => ({ width })),
    rows: page.grid,
    cells: page.cells,
    merges: [
      { startRow: 0, startCol: 0, endRow: 0, endCol: last },
      { startRow: 1, startCol: 0, endRow: 1, endCol: last - 1 },
      ...header.merges,
    ],
    rowDefs: new Map(page.grid.map((_, row) => [row, { height: row === 0 ? 34 : 20 }])),
    freezePane: { rows: firstRow, columns: 1 },
    ...printing(table, { lines: page.grid.length, firstRow }),
  };
}

/** A sheet while it is being filled: values by row, and how the cells look. */
interface Page {
  readonly grid: CellValue[][];
  readonly cells: Map<string, Partial<Cell>>;
}

function addRow(
  { grid, cells }: Page,
  values: readonly CellValue[],
  styleOf: (column: number) => CellStyle,
): void {
  for (const column of values.keys())
    cells.set(`${grid.length},${column}`, { style: styleOf(column) });
  grid.push([...values]);
}

function addBody({ grid, cells }: Page, table: OfficialTable, firstRow: number): void {
  for (const [at, row] of table.rows.entries()) {
    const values = row.cells.map((cell, column): CellValue => {
      const { value, style, formula } = bodyCell(table, { at, column, cell, firstRow });
      const sum = formula === null ? {} : { formula, formulaResult: value };
      cells.set(`${grid.length},${column}`, { style, ...sum });
      return formula === null ? value : null;
    });
    grid.push(values);
  }
}

interface Position {
  readonly at: number;
  readonly column: number;
  readonly cell: TableCell;
  readonly firstRow: number;
}

function bodyCell({ rows, unit }: OfficialTable, { at, column, cell, firstRow }: Position) {
  const { value, numFmt } = contentOf(cell, unit);
  const depth = rows[at]?.depth;
  if (depth === undefined) throw new Error(`no row ${at} of ${rows.length}`);
  const adds =
    typeof value === "number" && typeof cell === "object" && !("basisPoints" in (cell ?? {}));
  const formula = adds
    ? sumFormula(rows, { at, column: columnLetters(column), line: firstRow + 1 })
    : null;
  const alignment =
    numFmt === null
      ? ({
          horizontal: "left",
          vertical: "center",
          wrapText: true,
          indent: column === 0 ? depth : 0,
        } as const)
      : ({ horizontal: "right", vertical: "center" } as const);
  const style: CellStyle = {
    font: { name: "宋体", size: 11, bold: depth === 0 },
    alignment,
    border,
    ...(numFmt === null ? {} : { numFmt }),
  };
  return { value, style, formula };
}

function printing(
  { columns, footer, header }: OfficialTable,
  { lines, firstRow }: { readonly lines: number; readonly firstRow: number },
): Pick<WriteSheet, "pageSetup" | "headerFooter"> {
  const end = columnLetters(columns.length - 1);
  return {
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      printArea: `$A$1:$${end}$${lines}`,
      printTitlesRow: `$${titleRows + 1}:$${firstRow}`,
    },
    // An ampersand begins a command there.
    headerFooter: {
      oddFooter: `&L${footer.replaceAll("&", "&&")}&R第 &P 页，共 &N 页`,
      ...(header === undefined ? {} : { oddHeader: `&C&28${header.replaceAll("&", "&&")}` }),
    },
  };
}
