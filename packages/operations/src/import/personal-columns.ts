import type { Gazetteer } from "@daowei/domain/places";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { columnLetters } from "./grid.ts";
import type { Cell, Grid } from "./grid.ts";
import { plainName } from "./insured-class-names.ts";
import { importLimits } from "./limits.ts";
import {
  holdsIdentityNumber,
  isIdentityHeader,
  isPersonalNameHeader,
  looksLikePersonalName,
  looksLikeRoundedIdentityNumber,
  masked,
  maskedName,
} from "./personal-data.ts";

export interface KnownPlaces {
  readonly gazetteer: Gazetteer;
  readonly year: number;
}

/** Columns of identity numbers or personal names in any sheet, hidden ones too: one finding for each, its values hidden. */
export function findPersonalColumns(
  grids: readonly Grid[],
  places: KnownPlaces,
): readonly Finding[] {
  return grids.flatMap((grid) => [...findIdentityColumns(grid), ...nameColumns(grid, places)]);
}

/** Columns of one sheet in which identity numbers stand: one finding for each, its values hidden. */
export function findIdentityColumns(grid: Grid): readonly Finding[] {
  const found = new Map<number, Finding>();
  for (const [rowIndex, row] of grid.rows.entries()) {
    for (const [column, cell] of row.cells.entries()) {
      if (found.has(column)) continue;
      const heading = rowIndex < importLimits.headerRows && isIdentityHeader(plainName(cell.text));
      if (!heading && !holdsIdentity(cell)) continue;
      const spot = { sheet: grid.sheet, line: row.line, column: columnLetters(column) };
      found.set(column, finding("identity_numbers", spot, { found: maskedIdentity(cell) }));
    }
  }
  return [...found.values()];
}

function holdsIdentity(cell: Cell): boolean {
  if (cell.kind === "number") return looksLikeRoundedIdentityNumber(cell.text);
  return holdsIdentityNumber(cell.text);
}

function maskedIdentity(cell: Cell): string {
  return masked(cell.text.normalize("NFKC").replaceAll(/(?<=\d)[\s-]+(?=[\dXx])/gu, ""));
}

const fewestNames = 5;
const partOfNames = 0.6;

function nameColumns(grid: Grid, places: KnownPlaces): readonly Finding[] {
  const headings = grid.rows
    .slice(0, importLimits.headerRows)
    .flatMap((row) =>
      row.cells.flatMap((cell, column) =>
        isPersonalNameHeader(plainName(cell.text))
          ? [
              finding(
                "personal_names",
                { sheet: grid.sheet, line: row.line, column: columnLetters(column) },
                { found: cell.text },
              ),
            ]
          : [],
      ),
    );
  return headings.length > 0 ? headings : columnsFullOfNames(grid, places);
}

function columnsFullOfNames(grid: Grid, { gazetteer, year }: KnownPlaces): readonly Finding[] {
  const width = grid.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    const cells = grid.rows.flatMap((row) => {
      const text = row.cells[column]?.text.trim() ?? "";
      return text === "" ? [] : [{ line: row.line, text }];
    });
    const names = cells.filter(({ text }) => looksLikePersonalName(text));
    const [first] = names;
    if (first === undefined || names.length < Math.max(fewestNames, cells.length * partOfNames))
      return [];
    const unlike = new Set(names.map(({ text }) => text));
    const unknown = [...unlike].filter((text) => gazetteer.named(text, year).length === 0);
    if (unknown.length < fewestNames || unknown.length < unlike.size * partOfNames) return [];
    const spot = { sheet: grid.sheet, line: first.line, column: columnLetters(column) };
    return [finding("personal_names", spot, { found: maskedName(first.text) })];
  });
}
