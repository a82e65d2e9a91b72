export type { Finding, Suggestion } from "./finding.ts";
export { finding, isError } from "./finding.ts";
export { usualClassName } from "./insured-class-names.ts";
export { importLimits } from "./limits.ts";
export { type ColumnMeaning, columnMeanings, headingsKey } from "./column-meaning.ts";
export { type ReturnedFile, returnedFile } from "./returned-file.ts";
export type { ChosenPlace } from "./place-scope.ts";
export type { TableHead } from "./table-head.ts";
export { readHeadcountsApart } from "./read-apart.ts";
export {
  type PaidAheadFault,
  type PaidAheadReading,
  type PaidAheadRow,
  readPaidAhead,
} from "./read-paid-ahead.ts";
export { readHeadcounts } from "./read-headcounts.ts";
export type { HeadcountReading, HeadcountSource } from "./read-headcounts.ts";
export type { ReadRow } from "./read-rows.ts";
export { type Cell, cellAt, columnLetters, type Grid, type GridRow, isBlankRow } from "./grid.ts";
export { readMoney } from "./money-cell.ts";
export { findLongCell, openTable } from "./open-table.ts";
export { runApart } from "./run-apart.ts";
export { findIdentityColumns } from "./personal-columns.ts";
export { plainName } from "./insured-class-names.ts";
export { masked } from "./personal-data.ts";
export { type PlaceReader, placeReader } from "./place-cell.ts";
export { placeColumnRole } from "./header.ts";
export { error, type FindingWords, note, warning } from "./words-of-findings.ts";
export { withoutReasons } from "./reason-column.ts";
