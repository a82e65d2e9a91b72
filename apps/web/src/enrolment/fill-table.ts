/** What is typed into the table of heads: a row for each place, a column for each class. */
export type FilledCells = readonly (readonly string[])[];

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** What was copied from a spreadsheet: lines of cells between tabs; a cell with a tab, a quote or a line end in it stands in quotes. */
export function readPasted(text: string): string[][] {
  const plain = text.replaceAll(/\r\n?/gu, "\n").replace(/\n$/u, "");
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= plain.length) {
    const quoted =
      plain[at] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\n]|$)/u.exec(plain.slice(at)) : null;
    const cell = quoted?.[0] ?? /^[^\t\n]*/u.exec(plain.slice(at))?.[0] ?? "";
    rows.at(-1)?.push((quoted?.[1]?.replaceAll('""', '"') ?? cell).trim());
    at += cell.length;
    if (plain[at] === "\n") rows.push([]);
    if (at === plain.length) break;
    at += 1;
  }
  return rows;
}

/** Whether all that was pasted are numbers to be put where one stands, and not a table with names of its own. */
export function isBlockOfHeads(rows: FilledCells): boolean {
  return rows.every((row) => row.every((cell) => cell === "" || /^[\d,，.\s-]+$/u.test(cell)));
}

/** Puts a block where one stands; cells beyond the table's edge are counted, never dropped in silence. */
export function pasteBlock(
  cells: FilledCells,
  { row, column }: CellAt,
  block: FilledCells,
): { readonly cells: FilledCells; readonly beyond: number } {
  const filled = cells.map((own, index) => {
    const pasted = block[index - row];
    if (pasted === undefined) return own;
    return own.map((cell, place) => pasted[place - column] ?? cell);
  });
  const beyond = block.flatMap((pasted, down) =>
    pasted.filter(
      (cell, across) => cell !== "" && cells[row + down]?.[column + across] === undefined,
    ),
  ).length;
  return { cells: filled, beyond };
}

/** The table with one cell changed. */
export function withCell(cells: FilledCells, { row, column }: CellAt, text: string): FilledCells {
  return cells.map((own, index) => (index === row ? own.with(column, text) : own));
}

/** The sum of what a column holds so far; null where something in it is no whole number. */
export function columnSum(cells: FilledCells, column: number): bigint | null {
  let sum = 0n;
  for (const own of cells) {
    const text = (own[column] ?? "").replaceAll(/[,，\s]/gu, "");
    if (text === "") continue;
    if (!/^\d+$/u.test(text)) return null;
    sum += BigInt(text);
  }
  return sum;
}
