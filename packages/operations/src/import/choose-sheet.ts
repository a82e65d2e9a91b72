import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { isBlankRow } from "./grid.ts";
import type { Grid } from "./grid.ts";
import { findHeader } from "./header.ts";
import type { Header, HeadingReader } from "./header.ts";
import { importLimits } from "./limits.ts";

export interface ChosenSheet {
  readonly grid: Grid;
  readonly header: Header;
  readonly findings: readonly Finding[];
}

/** The one visible sheet that has a header of headcounts; the name or place of a sheet says nothing. */
export function chooseSheet(
  grids: readonly Grid[],
  headings: HeadingReader,
): Result<ChosenSheet, Finding> {
  const candidates = grids.flatMap((grid) => {
    const header = findHeader(grid, headings);
    return header === undefined ? [] : [{ grid, header }];
  });
  const visible = candidates.filter(({ grid }) => !grid.hidden);
  const [chosen, another] = visible;
  if (another !== undefined) {
    const found = visible.map(({ grid }) => grid.sheet).join("、");
    return refuse(finding("several_sheets", {}, { found }));
  }
  if (chosen !== undefined) {
    const tooLarge = findExcess(chosen.grid);
    if (tooLarge !== undefined) return refuse(tooLarge);
    return ok({ ...chosen, findings: aboutOtherSheets(grids, chosen.grid) });
  }
  const [hidden] = candidates;
  if (hidden === undefined) return refuse(headerNotFound(grids));
  const { sheet } = hidden.grid;
  return refuse(finding("only_hidden_sheet", { sheet }, { found: sheet ?? "" }));
}

function headerNotFound(grids: readonly Grid[]): Finding {
  const grid = grids.find(({ hidden, rows }) => !hidden && rows.some((row) => !isBlankRow(row)));
  const first = grid?.rows.find((row) => !isBlankRow(row));
  if (first === undefined) return finding("empty_file", {}, { found: "没有内容" });
  const found = first.cells.map(({ text }) => text.trim()).join(",");
  return finding("header_not_found", { sheet: grid?.sheet ?? null, line: first.line }, { found });
}

function aboutOtherSheets(grids: readonly Grid[], chosen: Grid): readonly Finding[] {
  const hidden = grids.filter((grid) => grid.hidden && grid.rows.some((row) => !isBlankRow(row)));
  const visible = grids.filter((grid) => !grid.hidden);
  return [
    ...hidden.map(({ sheet }) => finding("hidden_sheet", { sheet }, { found: sheet ?? "" })),
    ...(visible[0] === chosen
      ? []
      : [finding("sheet_chosen", { sheet: chosen.sheet }, { found: chosen.sheet ?? "" })]),
  ];
}

function findExcess({ sheet, rows }: Grid): Finding | undefined {
  const filled = rows.filter((row) => !isBlankRow(row));
  const width = filled.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const cells = filled.reduce((sum, row) => sum + row.cells.length, 0);
  if (filled.length > importLimits.rows + importLimits.headerRows) {
    return finding("too_many_rows", { sheet }, { found: `${filled.length} 行` });
  }
  if (width > importLimits.columns)
    return finding("too_many_columns", { sheet }, { found: `${width} 列` });
  if (cells > importLimits.cells)
    return finding("too_many_cells", { sheet }, { found: `${cells} 个单元格` });
  return undefined;
}
