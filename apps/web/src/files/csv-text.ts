const dangerous = /^[=+\-@\t\r]/;

/** A cell that a spreadsheet would run as a formula is led by an apostrophe; plain numbers stay numbers. */
function cellText(value: string): string {
  const tame = dangerous.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** CSV as spreadsheets here open it without asking: a byte order mark, CRLF, and no cell that could run. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cellText).join(","));
  return `\u{feff}${lines.join("\r\n")}\r\n`;
}
