import type { ColumnMemory } from "./column-memory.ts";
import type { ColumnTable } from "./column-table.ts";

// BigInt.asIntN(64, …) around every operation on 64-bit arrays lets the machine work on plain 64-bit integers; the table's
// mostHeads keeps every product within them, so that nothing is ever cut off.

/** Amounts of rows whose products are whole units. */
export function multiplyColumns(
  { numbers }: ColumnTable,
  heads: BigInt64Array,
  { rows, termsOfRow, totalFen, sharesFen }: ColumnMemory,
): void {
  const { whole } = numbers;
  for (let row = 0; row < rows; row += 1) {
    const terms = termsOfRow[row] as number;
    totalFen[row] = BigInt.asIntN(64, (whole[terms] as bigint) * (heads[row] as bigint));
  }
  for (let level = 0; level < sharesFen.length; level += 1) {
    const column = sharesFen[level] as BigInt64Array;
    const numerators = numbers.numerators[level] as BigInt64Array;
    for (let row = 0; row < rows; row += 1) {
      const terms = termsOfRow[row] as number;
      column[row] = BigInt.asIntN(64, (numerators[terms] as bigint) * (heads[row] as bigint));
    }
  }
}

/** Amounts of rows that are rounded; returns the rows whose rest turns negative, which are settled singly. */
export function roundColumns(
  table: ColumnTable,
  heads: BigInt64Array,
  memory: ColumnMemory,
): readonly number[] {
  roundTotals(table, heads, memory);
  for (let level = 0; level < table.levels.length; level += 1) roundShares(table, level, memory);
  return giveRests(table, memory);
}

function roundTotals(
  { numbers, unitFen }: ColumnTable,
  heads: BigInt64Array,
  { rows, termsOfRow, totalFen, multiplier, leftFen }: ColumnMemory,
): void {
  const { whole, raise, divisor, restLevel } = numbers;
  const unit = BigInt.asIntN(64, unitFen);
  for (let row = 0; row < rows; row += 1) {
    const terms = termsOfRow[row] as number;
    const count = heads[row] as bigint;
    const product = BigInt.asIntN(64, (whole[terms] as bigint) * count);
    const raisedProduct = BigInt.asIntN(64, product + (raise[terms] as bigint));
    const units = BigInt.asIntN(64, raisedProduct / (divisor[terms] as bigint));
    const total = BigInt.asIntN(64, units * unit);
    totalFen[row] = total;
    leftFen[row] = total;
    multiplier[row] = (restLevel[terms] as number) < 0 ? units : count;
  }
}

function roundShares(
  { numbers, unitFen }: ColumnTable,
  level: number,
  { rows, termsOfRow, sharesFen, multiplier, leftFen }: ColumnMemory,
): void {
  const { shareRaise, shareDivisor } = numbers;
  const numerators = numbers.numerators[level] as BigInt64Array;
  const column = sharesFen[level] as BigInt64Array;
  const unit = BigInt.asIntN(64, unitFen);
  for (let row = 0; row < rows; row += 1) {
    const terms = termsOfRow[row] as number;
    const numerator = numerators[terms] as bigint;
    const product = BigInt.asIntN(64, numerator * (multiplier[row] as bigint));
    const raisedProduct = BigInt.asIntN(64, product + (shareRaise[terms] as bigint));
    const units = BigInt.asIntN(64, raisedProduct / (shareDivisor[terms] as bigint));
    const share = BigInt.asIntN(64, units * unit);
    column[row] = share;
    leftFen[row] = BigInt.asIntN(64, (leftFen[row] as bigint) - share);
  }
}

function giveRests(table: ColumnTable, memory: ColumnMemory): readonly number[] {
  const { restLevel } = table.numbers;
  const { rows, termsOfRow, sharesFen, leftFen } = memory;
  const negative: number[] = [];
  const remainders = new BigInt64Array(table.levels.length);
  for (let row = 0; row < rows; row += 1) {
    const left = leftFen[row] as bigint;
    if (left === 0n) continue;
    const rest = restLevel[termsOfRow[row] as number] as number;
    if (left < 0n) negative.push(row);
    else if (rest >= 0) (sharesFen[rest] as BigInt64Array)[row] = left;
    else giveByRemainder(table, memory, { row, remainders });
  }
  return negative;
}

function giveByRemainder(
  { levels, numbers, unitFen }: ColumnTable,
  { termsOfRow, sharesFen, multiplier, leftFen }: ColumnMemory,
  { row, remainders }: { readonly row: number; readonly remainders: BigInt64Array },
): void {
  const unit = BigInt.asIntN(64, unitFen);
  const width = levels.length;
  const terms = termsOfRow[row] as number;
  const divisor = numbers.shareDivisor[terms] as bigint;
  const units = multiplier[row] as bigint;
  for (let level = 0; level < width; level += 1) {
    const numerator = (numbers.numerators[level] as BigInt64Array)[terms] as bigint;
    const product = BigInt.asIntN(64, numerator * units);
    remainders[level] = BigInt.asIntN(64, product % divisor);
  }
  let left = leftFen[row] as bigint;
  while (left > 0n) {
    let first = 0;
    for (let level = 1; level < width; level += 1) {
      if ((remainders[level] as bigint) > (remainders[first] as bigint)) first = level;
    }
    remainders[first] = -1n;
    const column = sharesFen[first] as BigInt64Array;
    column[row] = BigInt.asIntN(64, (column[row] as bigint) + unit);
    left = BigInt.asIntN(64, left - unit);
  }
}
