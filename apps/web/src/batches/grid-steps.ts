export interface Direction {
  readonly rows: number;
  readonly columns: number;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

export function step(key: string): Direction | null {
  return directions[key] ?? null;
}

/** Where an amount stands in the grid: its row, counted from the first that is shown, and its column among the levels. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The amount that an event happened on. */
export function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
}

export function placeOf(cell: HTMLElement): CellPlace | null {
  const [row, column] = (cell.dataset["at"] ?? "").split(":").map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

const farthest = 40;

/** Moves the focus to the next amount in a direction, past cells without one, bringing its row into sight. */
export function moveTo({
  from,
  direction,
  box,
  bring,
}: {
  from: HTMLElement;
  direction: Direction;
  box: HTMLElement;
  bring: (row: number) => void;
}): void {
  const place = placeOf(from);
  if (place === null) return;
  for (let tries = 1; tries <= farthest; tries += 1) {
    const nextRow = place.row + direction.rows * tries;
    const nextColumn = place.column + direction.columns * tries;
    const next = box.querySelector<HTMLElement>(`[data-at="${nextRow}:${nextColumn}"]`);
    if (next === null) continue;
    if (direction.rows !== 0) bring(nextRow);
    next.focus({ preventScroll: direction.rows !== 0 });
    return;
  }
}

/** Moves the focus to the first or the last amount of the row. */
export function moveToEnd(from: HTMLElement, end: "Home" | "End"): void {
  const cells = [...(from.closest("tr")?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
  (end === "Home" ? cells.at(0) : cells.at(-1))?.focus();
}
