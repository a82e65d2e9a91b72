import { Buffer } from "node:buffer";
import { writeXlsx } from "hucre/xlsx";
import { type ListColumn, listHeadings } from "./list-columns.ts";

/** A row as somebody fills it in; what is left out is as in `usual`. */
export type Filled = Partial<Record<ListColumn, string>>;

const usual = { role: "经办岗", code: "450100", place: "", office: "市财政局", endsOn: "" };

export function tableOf(rows: readonly Filled[]): string[][] {
  const columns = Object.keys(listHeadings) as ListColumn[];
  return [
    columns.map((column) => listHeadings[column]),
    ...rows.map((row) => columns.map((column) => ({ ...usual, ...row })[column] ?? "")),
  ];
}

export const csvOf = (rows: readonly Filled[]): Buffer =>
  Buffer.from(
    tableOf(rows)
      .map((row) => row.join(","))
      .join("\r\n"),
  );

export const xlsxOf = async (rows: readonly Filled[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: "人员名单", rows: tableOf(rows) }] });

export const fileOf = (bytes: Uint8Array, fileName = "人员名单.csv") => ({
  fileName,
  contentBase64: Buffer.from(bytes).toString("base64"),
});
