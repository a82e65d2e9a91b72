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

/** The amount that an event happened on. */
export function cellOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
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
  bring: (bodyRow: number) => void;
}): void {
  const [row, column] = (from.dataset["at"] ?? "").split(":").map(Number);
  if (row === undefined || column === undefined) return;
  for (let tries = 1; tries <= farthest; tries += 1) {
    const nextRow = row + direction.rows * tries;
    const nextColumn = column + direction.columns * tries;
    const next = box.querySelector<HTMLElement>(`[data-at="${nextRow}:${nextColumn}"]`);
    if (next === null) continue;
    if (direction.rows !== 0) bring(nextRow - 1);
    next.focus({ preventScroll: direction.rows !== 0 });
    return;
  }
}
