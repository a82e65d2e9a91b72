import { refuse, ok, type Result } from "#result";
import type { AmountColumns, ColumnProblem, HeadcountColumns } from "./columns.ts";
import type { ColumnMemory } from "./column-memory.ts";
import { columnMemory } from "./column-memory.ts";
import type { ColumnTable } from "./column-table.ts";
import { multiplyColumns, roundColumns } from "./column-kernels.ts";

/**
 * Who owes how much for each row of columns, the same fen as row by row; refuses the whole with every bad row when any is
 * bad. Rows of one place and class may come again. With `memory` made once, a chunk allocates nothing that grows.
 */
export function apportionColumns(
  table: ColumnTable,
  headcounts: HeadcountColumns,
  memory: ColumnMemory = columnMemory(table, headcounts.heads.length),
): Result<AmountColumns, readonly ColumnProblem[]> {
  memory.rows = headcounts.heads.length;
  const singly = sortRows(table, headcounts, memory);
  if (table.exact) multiplyColumns(table, headcounts.heads, memory);
  else singly.push(...roundColumns(table, headcounts.heads, memory));
  const problems: ColumnProblem[] = [];
  for (const row of singly) {
    const problem = settleSingly(table, headcounts, { memory, row });
    if (problem !== null) problems.push(problem);
  }
  if (problems.length > 0) return refuse(problems.toSorted((a, b) => a.row - b.row));
  return ok(columnsOf(table, memory, headcounts.heads.length));
}

/** Notes each row's terms; returns the rows that are refused or whose products 64 bits cannot hold. */
function sortRows(
  table: ColumnTable,
  { placeIndex, classIndex, heads }: HeadcountColumns,
  { termsOfRow, capacity }: ColumnMemory,
): number[] {
  const rows = heads.length;
  if (placeIndex.length !== rows || classIndex.length !== rows || rows > capacity) {
    throw new RangeError(
      `columns of ${placeIndex.length}, ${classIndex.length} and ${rows} rows in memory for ${capacity}`,
    );
  }
  const { termsOf } = table;
  const { mostHeads } = table.numbers;
  const classes = table.classes.length;
  const places = table.places.length;
  const zeros = table.terms.length;
  const singly: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const place = placeIndex[row] as number;
    const insuredClass = classIndex[row] as number;
    if (place < 0 || place >= places || insuredClass >= classes) {
      throw new RangeError(
        `row ${row} names place ${place} of ${places}, class ${insuredClass} of ${classes}`,
      );
    }
    const terms = termsOf[place * classes + insuredClass] as number;
    const count = heads[row] as bigint;
    if (terms >= 0 && count >= 0n && count <= (mostHeads[terms] as bigint)) {
      termsOfRow[row] = terms;
    } else {
      termsOfRow[row] = zeros;
      singly.push(row);
    }
  }
  return singly;
}

const largest = 2n ** 63n - 1n;

function settleSingly(
  table: ColumnTable,
  headcounts: HeadcountColumns,
  { memory, row }: { readonly memory: ColumnMemory; readonly row: number },
): ColumnProblem | null {
  const place = headcounts.placeIndex[row] as number;
  const insuredClass = headcounts.classIndex[row] as number;
  const heads = headcounts.heads[row] as bigint;
  if (heads < 0n) return { row, kind: "negative-heads", heads };
  const ruling = table.ruling(place, insuredClass);
  if (!ruling.ok) return { ...ruling.problem, row };
  const position = table.termsOf[place * table.classes.length + insuredClass] as number;
  const settled = table.terms[position];
  if (settled === undefined)
    throw new Error(`place ${place} and class ${insuredClass} have no terms`);
  const { shares } = settled.terms;
  const amounts = shares.map(({ numerator }) => ({ amountFen: numerator * heads }));
  const totalFen = settled.settle(heads, amounts);
  if (totalFen > largest) return { row, kind: "beyond-64-bits", heads };
  memory.totalFen[row] = totalFen;
  for (const [index, level] of table.levels.entries()) {
    const share = shares.findIndex((one) => one.level === level);
    (memory.sharesFen[index] as BigInt64Array)[row] = amounts[share]?.amountFen ?? none;
  }
  return null;
}

// What a level owes that has no share.
const none = 0n;

function columnsOf(table: ColumnTable, memory: ColumnMemory, rows: number): AmountColumns {
  return {
    levels: table.levels,
    sharesFen: memory.sharesFen.map((column) => column.subarray(0, rows)),
    totalFen: memory.totalFen.subarray(0, rows),
  };
}
