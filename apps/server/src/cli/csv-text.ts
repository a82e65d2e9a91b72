import { harmlessText } from "@daowei/operations/exports";

/** One line per row; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvText(rows: readonly (readonly (string | bigint | null)[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

function csvCell(value: string | bigint | null): string {
  if (value === null) return "";
  if (typeof value === "bigint") return value.toString();
  const harmless = harmlessText(value);
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
