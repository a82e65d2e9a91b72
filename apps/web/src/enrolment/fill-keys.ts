import type { CellAt } from "./fill-table.ts";

/** What a key does in the table of heads. */
export type FillAct =
  | { readonly kind: "move"; readonly by: CellAt }
  /** With a text where typing begins a cell anew, without where its text is edited. */
  | { readonly kind: "edit"; readonly text?: string }
  | { readonly kind: "clear" }
  | { readonly kind: "cancel" }
  | { readonly kind: "commit" };

interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export interface Edge {
  readonly rows: number;
  readonly columns: number;
}

const arrows: Readonly<Record<string, CellAt>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** As in a spreadsheet; null for keys that are the browser's, and for Tab at the table's ends, which leads out of it. */
export function fillAct(
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  { editing, at, edge }: { readonly editing: boolean; readonly at: CellAt; readonly edge: Edge },
): FillAct | null {
  if (ctrlKey || metaKey || altKey) return null;
  const back = shiftKey ? -1 : 1;
  if (key === "Enter") return { kind: "move", by: { row: back, column: 0 } };
  if (key === "Tab") return tab(at, edge, back);
  if (key === "Escape") return editing ? { kind: "cancel" } : null;
  if (editing) return null;
  const arrow = arrows[key];
  if (arrow !== undefined) return { kind: "move", by: arrow };
  if (key === "F2") return { kind: "edit" };
  if (key === "Delete" || key === "Backspace") return { kind: "clear" };
  return /^[\d]$/u.test(key) ? { kind: "edit", text: key } : null;
}

/** Across, and from the end of a row to the beginning of the next. */
function tab({ row, column }: CellAt, { rows, columns }: Edge, by: 1 | -1): FillAct | null {
  const place = row * columns + column + by;
  if (place < 0 || place >= rows * columns) return null;
  const next = { row: Math.floor(place / columns), column: place % columns };
  return { kind: "move", by: { row: next.row - row, column: next.column - column } };
}

/** Where a move leads, kept within the table. */
export function moved({ row, column }: CellAt, by: CellAt, { rows, columns }: Edge): CellAt {
  const within = (place: number, count: number) => Math.min(Math.max(place, 0), count - 1);
  return { row: within(row + by.row, rows), column: within(column + by.column, columns) };
}
