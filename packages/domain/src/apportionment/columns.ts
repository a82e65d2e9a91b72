import type { ShareLevel } from "#policies";
import type { ApportionProblem } from "./problem.ts";

/** Headcounts as columns: row `i` counts `heads[i]` people of class `classIndex[i]` at place `placeIndex[i]` of a column table. */
export interface HeadcountColumns {
  readonly placeIndex: Int32Array;
  readonly classIndex: Uint8Array;
  readonly heads: BigInt64Array;
}

/** Whole fen as columns; they are views of the memory they were made in and stand until it is used again. */
export interface AmountColumns {
  /** The levels in order; `sharesFen[k][i]` is what level `k` owes for row `i`. */
  readonly levels: readonly ShareLevel[];
  /** 0 where the row's terms have no share of the level, which the table's ruling tells apart from a share of 0. */
  readonly sharesFen: readonly BigInt64Array[];
  readonly totalFen: BigInt64Array;
}

/** Why a row of columns cannot be apportioned: what refuses a single row, or an amount that 64 bits cannot hold. */
export type ColumnProblem =
  | ApportionProblem
  | { readonly row: number; readonly kind: "beyond-64-bits"; readonly heads: bigint };

/** The exact sum of a column in fen. */
export function sumOfColumn(column: BigInt64Array): bigint {
  // Two halves, because the sum of amounts that each fit 64 bits may not; the halves of 2^31 rows do.
  let low = 0n;
  let high = 0n;
  for (let row = 0; row < column.length; row += 1) {
    const amount = column[row] as bigint;
    low = BigInt.asIntN(64, low + (amount & 0xffff_ffffn));
    high = BigInt.asIntN(64, high + (amount >> 32n));
  }
  return (high << 32n) + low;
}
