import { readFileSync } from "node:fs";

/** The rows of a table in the divisions folder, as cells by column; throws with file and line on any row of another shape. */
export function readDivisionTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): readonly Readonly<Record<Column, string>>[] {
  const text = readFileSync(new URL(`../divisions/${file}`, import.meta.url), "utf8");
  const [head, ...lines] = text.trimEnd().split("\n");
  if (head !== columns.join(","))
    throw new Error(`${file}:1: expected the columns ${columns.join(",")}, found ${head}`);
  return lines.map((line, index) => {
    const cells = line.split(",");
    // These tables are ours and need no quoting; a quote would mean that a cell holds a comma.
    if (cells.length !== columns.length || line.includes('"') || line.includes("\r")) {
      throw new Error(
        `${file}:${index + 2}: expected ${columns.length} plain cells, found ${JSON.stringify(line)}`,
      );
    }
    return Object.fromEntries(columns.map((column, cell) => [column, cells[cell]])) as Record<
      Column,
      string
    >;
  });
}
