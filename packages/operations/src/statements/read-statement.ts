import { tie, impliedBalances, type LineShown } from "@daowei/domain/statements";
import type { Finding, Grid } from "../import/index.ts";
import { cellAt, findLongCell, isBlankRow, isError, openTable } from "../import/index.ts";
import { type Columns, findColumns } from "./columns.ts";
import { isSummary, type Preamble, readPreamble } from "./preamble.ts";
import { readLine, type ReadLine } from "./read-line.ts";
import { aboutStatement, statementFinding } from "./statement-finding.ts";

/** What a statement's file holds; good for use only when no finding is an error. */
export interface StatementReading {
  readonly format: "csv" | "xlsx" | "unreadable";
  readonly sheet: string | null;
  readonly accountMasked: string | null;
  readonly openingFen: bigint | null;
  readonly closingFen: bigint | null;
  readonly lines: readonly ReadLine[];
  readonly findings: readonly Finding[];
}

export interface StatementSource {
  readonly bytes: Uint8Array;
  /** What a person read from paper where the file does not say it. */
  readonly openingFen: bigint | null;
  readonly closingFen: bigint | null;
}

export const nothingRead = {
  format: "unreadable",
  sheet: null,
  accountMasked: null,
  openingFen: null,
  closingFen: null,
  lines: [],
} as const;

/** Reads a statement of the treasury or a bank: columns by their headings, lines in time, balances that tie. */
export async function readStatement(source: StatementSource): Promise<StatementReading> {
  const opened = await openTable(source.bytes);
  if (!opened.ok) return { ...nothingRead, findings: [aboutStatement(opened.problem)] };
  const { format, grids, findings: ofFile } = opened.value;
  const refused = (finding: Finding) => ({ ...nothingRead, format, findings: [finding] });
  const tooLong = findLongCell(grids);
  if (tooLong !== undefined) return refused(tooLong);
  const found = grids.flatMap((grid) => {
    const columns = grid.hidden ? undefined : findColumns(grid);
    return columns === undefined ? [] : [{ grid, columns }];
  });
  const [chosen, another] = found;
  if (chosen === undefined)
    return refused(statementFinding("statement_header_not_found", { sheet: null }, "没有表头"));
  if (another !== undefined)
    return refused(
      statementFinding(
        "several_statements",
        { sheet: null },
        found.map(({ grid }) => grid.sheet).join("、"),
      ),
    );
  const { grid, columns } = chosen;
  const read = readTable(grid, columns);
  const balances = balancesOf(source, read);
  const findings = [...ofFile, ...read.findings];
  if (!findings.some(isError)) findings.push(...tieFindings(grid, read.lines, balances));
  const { accountMasked } = read.preamble;
  return { format, sheet: grid.sheet, accountMasked, ...balances, lines: read.lines, findings };
}

interface ReadTable {
  readonly preamble: Preamble;
  readonly lines: readonly ReadLine[];
  readonly findings: Finding[];
}

function readTable(grid: Grid, columns: Columns): ReadTable {
  const { rowIndex, at, row: head } = columns;
  const twice = [...at].find(([role, where]) => role !== "remark" && where.length > 1);
  if (twice !== undefined) {
    const column = twice[1].map((index) => cellAt(head, index).text).join("、");
    const spot = { sheet: grid.sheet, line: head.line, column };
    const findings = [statementFinding("duplicate_column", spot, column)];
    return { preamble: readPreamble([]), lines: [], findings };
  }
  const rows = grid.rows.slice(rowIndex + 1).filter((row) => !isBlankRow(row));
  const summaries = rows.filter(isSummary);
  const findings: Finding[] = summaries.map((row) =>
    statementFinding(
      "total_row",
      { sheet: grid.sheet, line: row.line },
      row.cells.map(({ text }) => text).join(" "),
    ),
  );
  const lines: ReadLine[] = [];
  for (const row of rows.filter((one) => !isSummary(one))) {
    const read = readLine(row, { grid, columns });
    if (read.ok) lines.push(read.value);
    else findings.push(read.problem);
  }
  return {
    preamble: readPreamble([...grid.rows.slice(0, rowIndex), ...summaries]),
    lines,
    findings,
  };
}

interface Balances {
  readonly openingFen: bigint | null;
  readonly closingFen: bigint | null;
}

/** As the file states them; else as they follow from the balances beside its lines; else as a person read them from paper. */
function balancesOf(source: Balances, { preamble, lines }: ReadTable): Balances {
  const implied = impliedBalances(lines);
  return {
    openingFen: preamble.openingFen ?? implied.openingFen ?? source.openingFen,
    closingFen: preamble.closingFen ?? implied.closingFen ?? source.closingFen,
  };
}

function tieFindings(
  grid: Grid,
  lines: readonly (LineShown & { readonly line: number })[],
  { openingFen, closingFen }: Balances,
): readonly Finding[] {
  const { sheet } = grid;
  if (openingFen === null)
    return [statementFinding("no_opening_balance", { sheet }, "没有期初余额")];
  if (closingFen === null)
    return [statementFinding("no_closing_balance", { sheet }, "没有期末余额")];
  const tied = tie({ openingFen, closingFen }, lines);
  if (tied.ok) return [];
  const { problem } = tied;
  if (problem.kind === "balance_breaks") {
    const line = lines[problem.index]?.line ?? null;
    const found = `余额 ${yuan(problem.balanceFen)}，应为 ${yuan(problem.expectedFen)}`;
    return [statementFinding("balance_breaks", { sheet, line, column: "余额" }, found)];
  }
  const found = `${yuan(problem.openingFen)} + ${yuan(problem.creditFen)} - ${yuan(problem.debitFen)} ≠ ${yuan(problem.closingFen)}`;
  return [statementFinding("does_not_tie", { sheet }, found)];
}

function yuan(fen: string): string {
  const digits = fen.replace("-", "").padStart(3, "0");
  return `${fen.startsWith("-") ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
