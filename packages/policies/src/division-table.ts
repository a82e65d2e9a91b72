import { readFileSync } from "node:fs";

/** The rows of a table in the divisions folder, as cells by column; throws on a row of another shape. */
export function readDivisionTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const text = readFileSync(new URL(`../divisions/${file}`, import.meta.url), "utf8");
  return parseDivisionTable({ file, text }, columns);
}

const unplain = /["\r\uFEFF]/u;

/** Reads plain CSV with exactly these columns; throws with file and line on anything else. */
export function parseDivisionTable<Column extends string>(
  { file, text }: { readonly file: string; readonly text: string },
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const [head, ...lines] = text.replace(/\n$/u, "").split("\n");
  if (head !== columns.join(",")) {
    throw new Error(`${file}:1: expected the columns ${columns.join(",")}, found ${head}`);
  }
  // These tables are ours and need no quoting; a quote would mean that a cell holds a comma.
  const isPlain = !unplain.test(text);
  const width = columns.length;
  return lines.map((line, index) => {
    const cells = line.split(",");
    if (cells.length !== width || (!isPlain && unplain.test(line))) {
      const found = JSON.stringify(line);
      throw new Error(`${file}:${index + 2}: expected ${width} plain cells, found ${found}`);
    }
    // By number: thousands of rows are read before anything else happens.
    const row: Partial<Record<Column, string>> = {};
    for (let cell = 0; cell < width; cell += 1)
      row[columns[cell] as Column] = cells[cell] as string;
    return row as Record<Column, string>;
  });
}
