import { allot, type Fen, fenPerUnit, type Rounding, roundQuotient } from "#money";
import type { Terms } from "#policies";

/** The amounts of one row, in the order of the terms' shares; they add up to the total to the fen. */
export interface RowAmounts {
  readonly totalFen: Fen;
  readonly sharesFen: readonly Fen[];
}

/**
 * Multiplies heads by per-head shares. The total is rounded first; each share is rounded by itself and the share that is
 * defined as the rest takes what is left. Where no share is, or the rest would turn negative, whole units go by largest
 * remainder, ties to the higher level.
 */
export function settleShares(terms: Terms, heads: bigint, rounding: Rounding): RowAmounts {
  const unit = fenPerUnit[rounding.unit];
  const divisor = terms.denominator * unit;
  if (divisor === 1n) {
    const sharesFen = terms.shares.map(({ numerator }) => numerator * heads);
    return { totalFen: terms.standardNumerator * heads, sharesFen };
  }
  const total = roundQuotient(terms.standardNumerator * heads, divisor, rounding.mode);
  const units =
    byRest(terms, heads, { divisor, total, mode: rounding.mode }) ??
    byLargestRemainder(terms, total);
  return { totalFen: total * unit, sharesFen: units.map((count) => count * unit) };
}

function byRest(
  terms: Terms,
  heads: bigint,
  rounded: { readonly divisor: bigint; readonly total: bigint; readonly mode: Rounding["mode"] },
): readonly bigint[] | undefined {
  const { remainderIndex } = terms;
  if (remainderIndex === undefined) return undefined;
  const units = terms.shares.map(({ numerator }) =>
    roundQuotient(numerator * heads, rounded.divisor, rounded.mode),
  );
  const own = units[remainderIndex];
  if (own === undefined) throw new Error(`case ${terms.caseId} has no share ${remainderIndex}`);
  const rest = rounded.total - units.reduce((sum, count) => sum + count, 0n) + own;
  if (rest < 0n) return undefined;
  units[remainderIndex] = rest;
  return units;
}

function byLargestRemainder(terms: Terms, total: bigint): readonly bigint[] {
  if (total === 0n) return terms.shares.map(() => 0n);
  return allot(
    total,
    terms.shares.map(({ numerator }) => numerator),
  );
}
