export { harmlessText } from "./cell-value.ts";
export { type ExportWorkbook, exportWorkbook, type Workbook } from "./export-workbook.ts";
export type { MoneyUnit } from "./official-table.ts";
export { writeXlsxWorkbook } from "./write-workbook.ts";
