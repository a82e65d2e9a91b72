import { CsvError, parse } from "csv-parse/sync";
import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { textCell } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { importLimits } from "./limits.ts";

const delimiters = [",", "\t", ";", "\uff0c", "\uff1b", "|"] as const;
const mostLines = importLimits.rows * 4;

export function readCsvTable(text: string): Result<Grid, Finding> {
  const lines = text.replaceAll(/\r\n?/gu, "\n");
  if (countOf(lines, "\n") > mostLines) {
    return refuse(finding("too_many_rows", {}, { found: `超过 ${mostLines} 行` }));
  }
  const delimiter = delimiterOf(lines);
  const cells = countOf(lines, delimiter);
  if (cells > importLimits.cells) {
    return refuse(finding("too_many_cells", {}, { found: `${cells} 个单元格` }));
  }
  const records = parseRecords(lines, delimiter);
  if (!records.ok) return records;
  const rows = records.value.map(({ record, info }) => ({
    line: info.lines - record.reduce((sum, field) => sum + countOf(field, "\n"), 0),
    cells: record.map(textCell),
    hidden: false,
  }));
  return ok({ sheet: null, hidden: false, rows });
}

/** One record with the number of its last line. */
export interface NumberedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

export function parseRecords(
  text: string,
  delimiter: string,
): Result<readonly NumberedRecord[], Finding> {
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      record_delimiter: "\n",
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return ok(records as unknown as readonly NumberedRecord[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : null;
    return refuse(
      finding(
        "malformed_csv",
        { line },
        { found: error.code === "CSV_QUOTE_NOT_CLOSED" ? "没有成对的引号" : error.code },
      ),
    );
  }
}

/** The separator that occurs most in the first lines, outside of quotes. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, 4000).split("\n").slice(0, importLimits.headerRows).join("\n");
  const unquoted = head.replaceAll(/"[^"]*"/gu, "");
  const counted = delimiters.map((delimiter) => ({
    delimiter,
    count: countOf(unquoted, delimiter),
  }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) count += 1;
  return count;
}
