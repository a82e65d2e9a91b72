/** What one level owes, as the programs written by hand answer. */
export interface OwedShare {
  readonly level: string;
  readonly payerCode: string;
  readonly amountFen: bigint;
}

/** What a row owes. */
export interface Owed {
  readonly totalFen: bigint;
  readonly shares: readonly OwedShare[];
}

/** One level owes everything. */
export function alone(level: string, payerCode: string, totalFen: bigint): Owed {
  return { totalFen, shares: [{ level, payerCode, amountFen: totalFen }] };
}

/** 0.01万元 in fen. */
export const tableUnit = 10_000n;

/** Rounds fen to 0.01万元, half up. */
export function toTable(fen: bigint): bigint {
  return ((fen + 5_000n) / tableUnit) * tableUnit;
}
