import { finding } from "./finding.ts";
import type { Finding, FindingFacts, FindingKind, Spot } from "./finding.ts";
import { cellAt, columnLetters } from "./grid.ts";
import type { Grid, GridRow } from "./grid.ts";
import type { Header } from "./header.ts";

const mostLinesListed = 20;

/** Collects what is found in the rows of one table, with sheet, line and the name of the column. */
export class FindingLog {
  readonly findings: Finding[] = [];
  private readonly blanks = new Map<number, number>();
  private readonly merged = new Set<number>();
  private readonly hidden: number[] = [];
  private readonly grid: Grid;
  private readonly header: Header;

  constructor(grid: Grid, header: Header) {
    this.grid = grid;
    this.header = header;
  }

  say(kind: FindingKind, spot: Omit<Spot, "sheet">, facts: FindingFacts): void {
    this.findings.push(finding(kind, { sheet: this.grid.sheet, ...spot }, facts));
  }

  at(row: GridRow, index: number | null): Omit<Spot, "sheet"> {
    return { line: row.line, column: index === null ? null : this.columnName(index) };
  }

  noticeRow(row: GridRow): void {
    if (row.hidden) this.hidden.push(row.line);
  }

  noticeBlank(index: number): void {
    const before = this.blanks.get(index);
    this.blanks.set(index, before === undefined ? 1 : before + 1);
  }

  /** Merged cells and formulas are said only of cells whose value is used. */
  noticeUse(row: GridRow, index: number | null): void {
    if (index === null) return;
    const cell = cellAt(row, index);
    if (cell.mergedFrom !== null && cell.mergedFrom !== row.line) this.merged.add(row.line);
    if (cell.formula === null) return;
    this.say("formula", this.at(row, index), { found: `=${cell.formula} → ${cell.text}` });
  }

  /** Says once what concerns many rows. */
  sum(): void {
    for (const [index, count] of this.blanks) {
      this.say("blank_cells", { column: this.columnName(index) }, { found: `${count} 行空白` });
    }
    if (this.merged.size > 0) {
      this.say("merged_cells", {}, { found: linesOf([...this.merged]) });
    }
    if (this.hidden.length > 0) {
      this.say("hidden_rows", {}, { found: linesOf(this.hidden) });
    }
  }

  columnName(index: number): string {
    const text = this.header.columns[index]?.text ?? "";
    return this.grid.sheet === null ? text : `${columnLetters(index)} ${text}`;
  }
}

function linesOf(lines: readonly number[]): string {
  const more = lines.length > mostLinesListed ? " 等" : "";
  return `${lines.length} 行:第 ${lines.slice(0, mostLinesListed).join("、")} 行${more}`;
}
