import { allot, type Fen, fenPerUnit, rounder, type Rounding } from "#money";
import type { Terms } from "#policies";

/** The amounts of one row, in the order of the terms' shares; they add up to the total to the fen. */
export interface RowAmounts {
  readonly totalFen: Fen;
  readonly sharesFen: readonly Fen[];
}

/** The amounts of a row with so many heads, 0 or more. */
export type Settle = (heads: bigint) => RowAmounts;

/**
 * How heads are multiplied by the per-head shares of some terms, made ready for many rows. The total is rounded first; each
 * share is rounded by itself and the share that is defined as the rest takes what is left. Where no share is, or the rest
 * would turn negative, whole units go by largest remainder, ties to the higher level.
 */
export function settling(terms: Terms, rounding: Rounding): Settle {
  const unit = fenPerUnit[rounding.unit];
  const parts: Parts = {
    whole: terms.standardNumerator,
    numerators: terms.shares.map(({ numerator }) => numerator),
    unit,
    rounded: rounder(terms.denominator * unit, rounding.mode),
  };
  if (terms.denominator * unit === 1n) return wholeFen(parts);
  const { remainderIndex } = terms;
  return remainderIndex === undefined ? byLargestRemainder(parts) : byRest(parts, remainderIndex);
}

interface Parts {
  readonly whole: bigint;
  readonly numerators: readonly bigint[];
  readonly unit: Fen;
  readonly rounded: (numerator: bigint) => bigint;
}

function wholeFen({ whole, numerators }: Parts): Settle {
  return (heads) => {
    const sharesFen: Fen[] = [];
    for (const numerator of numerators) sharesFen.push(numerator * heads);
    return { totalFen: whole * heads, sharesFen };
  };
}

function byRest(parts: Parts, remainderIndex: number): Settle {
  const { whole, numerators, unit, rounded } = parts;
  const otherwise = byLargestRemainder(parts);
  return (heads) => {
    const totalFen = rounded(whole * heads) * unit;
    const sharesFen: Fen[] = [];
    let restFen = totalFen;
    for (const [index, numerator] of numerators.entries()) {
      const shareFen = index === remainderIndex ? 0n : rounded(numerator * heads) * unit;
      sharesFen.push(shareFen);
      restFen -= shareFen;
    }
    if (restFen < 0n) return otherwise(heads);
    sharesFen[remainderIndex] = restFen;
    return { totalFen, sharesFen };
  };
}

function byLargestRemainder({ whole, numerators, unit, rounded }: Parts): Settle {
  return (heads) => {
    const total = rounded(whole * heads);
    if (total === 0n) return { totalFen: 0n, sharesFen: numerators.map(() => 0n) };
    const sharesFen: Fen[] = [];
    for (const count of allot(total, numerators)) sharesFen.push(count * unit);
    return { totalFen: total * unit, sharesFen };
  };
}
