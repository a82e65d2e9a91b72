import type { Cell } from "hucre/xlsx";
import { formatFen, scaledToText } from "@daowei/domain/money";
import type { MoneyUnit, TableCell } from "./official-table.ts";

/** A text that a spreadsheet would run as a formula, now or after it was saved as CSV, is led by an apostrophe. */
export function harmlessText(text: string): string {
  return /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
}

const numberFormats = { money: "#,##0.00;[Red]-#,##0.00", count: "#,##0", rate: "0.00%" } as const;

export type CellContent = Pick<Cell, "value"> & { readonly numFmt: string | null };

/** What a cell holds, and how it is shown: amounts keep every fen, also in 万元, and only their look is rounded. */
export function contentOf(cell: TableCell, unit: MoneyUnit): CellContent {
  if (cell === null) return { value: null, numFmt: null };
  if (typeof cell === "string") return { value: harmlessText(cell), numFmt: null };
  if ("fen" in cell) {
    const text = scaledToText(cell.fen, unit === "wan" ? 6 : 2);
    return asNumber(text, formatFen(cell.fen), numberFormats.money);
  }
  if ("count" in cell) {
    const text = cell.count.toString();
    return asNumber(text, text, numberFormats.count);
  }
  const share = scaledToText(BigInt(cell.basisPoints), 4);
  return asNumber(share, share, numberFormats.rate);
}

/** A workbook knows no other numbers than floating ones; one that would lose a digit in it is written as a text. */
function asNumber(text: string, otherwise: string, numFmt: string): CellContent {
  const digits = text.replace(/^-/u, "").replace(".", "").replace(/^0+/u, "");
  return digits.length > 15 ? { value: otherwise, numFmt: null } : { value: Number(text), numFmt };
}
