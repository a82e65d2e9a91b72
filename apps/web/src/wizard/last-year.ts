import type { BatchRows, OwedByLevel, PayerLevel } from "@daowei/api/contracts";
import { movedByMore } from "@daowei/domain/approvals";
import type { Fen } from "@daowei/domain/money";
import type { z } from "zod";
import { toFen } from "../money/in-unit.ts";

type Rows = z.infer<typeof BatchRows>["rows"];

/** An amount beside that of the year before; null where the year before had none. */
export interface BesideLastYear {
  readonly now: Fen;
  readonly before: Fen | null;
  /** Whether it differs by more than the office allows. */
  readonly notable: boolean;
}

export interface LastYear {
  readonly total: BesideLastYear;
  readonly byLevel: readonly (BesideLastYear & { readonly level: PayerLevel })[];
  /** By place, those first that differ by more than the office allows. */
  readonly byPlace: readonly (BesideLastYear & {
    readonly placeCode: string;
    readonly name: string;
  })[];
}

/** What would be owed by these rows beside what was owed for the same places in the year before; null where nothing was. */
export function besideLastYear(
  rows: Rows,
  owed: readonly OwedByLevel[],
  percent: number,
): LastYear | null {
  const there = new Set(rows.map(({ placeCode }) => placeCode));
  const before = owed.filter(({ placeCode }) => there.has(placeCode));
  if (before.length === 0) return null;
  const against = (now: Fen, then: readonly OwedByLevel[]) => beside(now, then, percent);
  const cells = rows.flatMap((row) => row.cells);
  const levels = [...new Set([...cells, ...before].map(({ level }) => level))];
  const byPlace = rows.map((row) => ({
    placeCode: row.placeCode,
    name: row.placeName,
    ...against(
      legalOf(row.cells),
      before.filter(({ placeCode }) => placeCode === row.placeCode),
    ),
  }));
  return {
    total: against(legalOf(cells), before),
    byLevel: levels.map((level) => ({
      level,
      ...against(
        legalOf(cells.filter((cell) => cell.level === level)),
        before.filter((one) => one.level === level),
      ),
    })),
    byPlace: byPlace.toSorted((a, b) => Number(b.notable) - Number(a.notable)),
  };
}

function legalOf(
  cells: readonly { readonly legalFen: string | null; readonly amountFen: string }[],
): Fen {
  return cells.reduce((sum, { legalFen, amountFen }) => sum + toFen(legalFen ?? amountFen), 0n);
}

function beside(now: Fen, owed: readonly OwedByLevel[], percent: number): BesideLastYear {
  if (owed.length === 0) return { now, before: null, notable: false };
  const before = owed.reduce((sum, { legalFen }) => sum + toFen(legalFen), 0n);
  return { now, before, notable: movedByMore(now, before, percent) };
}
