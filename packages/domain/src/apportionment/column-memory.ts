import type { ColumnTable } from "./column-table.ts";

/** Room for the amounts of so many rows, to be used chunk after chunk. */
export interface ColumnMemory {
  readonly capacity: number;
  /** Rows of the chunk at hand. */
  rows: number;
  readonly termsOfRow: Int32Array;
  readonly totalFen: BigInt64Array;
  /** What shares are multiplied by: heads, or units of the total where largest remainders decide. */
  readonly multiplier: BigInt64Array;
  /** What of the total no share has yet. */
  readonly leftFen: BigInt64Array;
  /** A column for each level. */
  readonly sharesFen: readonly BigInt64Array[];
}

/** Memory for chunks of up to `capacity` rows of a table. */
export function columnMemory(table: ColumnTable, capacity: number): ColumnMemory {
  return {
    capacity,
    rows: 0,
    termsOfRow: new Int32Array(capacity),
    totalFen: new BigInt64Array(capacity),
    multiplier: new BigInt64Array(table.exact ? 0 : capacity),
    leftFen: new BigInt64Array(table.exact ? 0 : capacity),
    sharesFen: table.levels.map(() => new BigInt64Array(capacity)),
  };
}
