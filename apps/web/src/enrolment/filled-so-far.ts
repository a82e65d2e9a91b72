import type { FilledCells } from "./fill-table.ts";

interface Scope {
  readonly fiscalYear: number;
  readonly placeCode: string;
}

const keyOf = ({ fiscalYear, placeCode }: Scope) => `daowei.fill.${fiscalYear}.${placeCode}`;

/** What was typed into the table of a year and place, kept for this browser tab through checks, reloads and a new sign-in. */
export function readFilled(scope: Scope): FilledCells | null {
  const stored = window.sessionStorage.getItem(keyOf(scope));
  if (stored === null) return null;
  const kept: unknown = JSON.parse(stored);
  if (!Array.isArray(kept)) return null;
  return kept.map((row: unknown) =>
    Array.isArray(row) ? row.map((cell: unknown) => (typeof cell === "string" ? cell : "")) : [],
  );
}

export function keepFilled(scope: Scope, cells: FilledCells): void {
  window.sessionStorage.setItem(keyOf(scope), JSON.stringify(cells));
}

export function forgetFilled(scope: Scope): void {
  window.sessionStorage.removeItem(keyOf(scope));
}
