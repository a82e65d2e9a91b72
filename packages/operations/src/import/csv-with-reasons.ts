import { Buffer } from "node:buffer";
import { delimiterOf, parseRecords } from "./csv-table.ts";
import type { NumberedRecord } from "./csv-table.ts";
import { textCell } from "./grid.ts";
import type { LineReasons } from "./line-reasons.ts";
import { findReasonColumn } from "./reason-column.ts";
import { decodeText } from "./text-encoding.ts";

/** The file again with a reason behind each line at fault, every other character as it was; undefined where it is no table. */
export function csvWithReasons(bytes: Uint8Array, reasons: LineReasons): Uint8Array | undefined {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return undefined;
  const text = decoded.value.text.replaceAll(/\r\n?/gu, "\n");
  const delimiter = delimiterOf(text);
  const records = parseRecords(text, delimiter);
  if (!records.ok) return undefined;
  const lines: (string | undefined)[] = text.split("\n");
  const old = oldReasons(records.value);
  const column =
    old?.index ?? records.value.reduce((most, { record }) => Math.max(most, record.length), 0);
  for (const [index, { record, info }] of records.value.entries()) {
    const first = firstLine({ record, info });
    const reason = first === reasons.headLine ? reasons.heading : reasons.byLine.get(first);
    const stale = old !== undefined && index >= old.rowIndex && record.length > column;
    if (stale) {
      const kept = record.slice(0, column).map((field) => quoted(field, delimiter));
      lines.fill(undefined, first - 1, info.lines);
      lines[info.lines - 1] = kept.join(delimiter);
    }
    if (reason === undefined) continue;
    const width = stale ? column : record.length;
    lines[info.lines - 1] += delimiter.repeat(column - width + 1) + quoted(reason, delimiter);
  }
  const end = decoded.value.text.includes("\r\n") ? "\r\n" : "\n";
  // With the mark of UTF-8, by which spreadsheets know it, whatever the file was written in.
  return Buffer.from(`\u{FEFF}${lines.filter((line) => line !== undefined).join(end)}`);
}

function oldReasons(records: readonly NumberedRecord[]) {
  const rows = records.map(({ record }, line) => ({
    line,
    cells: record.map(textCell),
    hidden: false,
  }));
  return findReasonColumn({ sheet: null, hidden: false, rows });
}

function firstLine({ record, info }: NumberedRecord): number {
  return info.lines - record.reduce((sum, field) => sum + field.split("\n").length - 1, 0);
}

function quoted(field: string, delimiter: string): string {
  const plain = !field.includes('"') && !field.includes("\n") && !field.includes(delimiter);
  return plain ? field : `"${field.replaceAll('"', '""')}"`;
}
