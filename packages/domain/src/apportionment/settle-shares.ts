import { allotter, type Fen, fenPerUnit, rounder, type Rounding } from "#money";
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
 * would turn negative, whole units go by largest remainder, ties to the higher level. Terms whose total is the sum of
 * their shares round each share by itself, and nothing is left over.
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
  if (terms.shares.length === 1) return alone(parts);
  if (terms.totalIsSum) return eachByItself(parts);
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
  return (heads) => ({
    totalFen: whole * heads,
    sharesFen: numerators.map((numerator) => numerator * heads),
  });
}

function alone({ whole, unit, rounded }: Parts): Settle {
  return (heads) => {
    const totalFen = rounded(whole * heads) * unit;
    return { totalFen, sharesFen: [totalFen] };
  };
}

function eachByItself({ numerators, unit, rounded }: Parts): Settle {
  return (heads) => {
    const sharesFen = numerators.map((numerator) => rounded(numerator * heads) * unit);
    return { totalFen: sharesFen.reduce((sum, share) => sum + share, 0n), sharesFen };
  };
}

function byRest(parts: Parts, remainderIndex: number): Settle {
  const { whole, numerators, unit, rounded } = parts;
  const otherwise = byLargestRemainder(parts);
  return (heads) => {
    const totalFen = rounded(whole * heads) * unit;
    const sharesFen = numerators.slice();
    let restFen = totalFen;
    for (let index = 0; index < numerators.length; index += 1) {
      if (index === remainderIndex) continue;
      const shareFen = rounded((numerators[index] as Fen) * heads) * unit;
      sharesFen[index] = shareFen;
      restFen -= shareFen;
    }
    if (restFen < 0n) return otherwise(heads);
    sharesFen[remainderIndex] = restFen;
    return { totalFen, sharesFen };
  };
}

function byLargestRemainder({ whole, numerators, unit, rounded }: Parts): Settle {
  // Nothing divides nothing.
  if (whole === 0n) return () => ({ totalFen: 0n, sharesFen: numerators.map(() => 0n) });
  const allotted = allotter(numerators);
  return (heads) => {
    const total = rounded(whole * heads);
    const sharesFen = allotted(total);
    for (let index = 0; index < sharesFen.length; index += 1)
      sharesFen[index] = (sharesFen[index] as Fen) * unit;
    return { totalFen: total * unit, sharesFen };
  };
}
