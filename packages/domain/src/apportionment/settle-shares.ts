import { allotter, type Fen, fenPerUnit, rounder, type Rounding } from "#money";
import type { Terms } from "#policies";

/**
 * A share on its way: its numerator times the heads, until it is settled in place. So no list of amounts is made beside
 * the list of shares; rows are made by the million, and what they leave for the garbage collector is most of their time.
 */
export interface Unsettled {
  amountFen: Fen;
}

/** Brings the products of all shares, in the order of the terms, to fen in place; returns the total, to which they add up. */
export type Settle = (heads: bigint, shares: readonly Unsettled[]) => Fen;

/**
 * How the shares of a row are settled under some terms, made ready for many rows of 0 heads or more. The total is rounded
 * first; each share is rounded by itself and the share that is defined as the rest takes what is left. Where no share is,
 * or the rest would turn negative, whole units go by largest remainder, ties to the higher level. Terms whose total is the sum
 * of their shares round each share by itself, and nothing is left over.
 */
export function settling(terms: Terms, rounding: Rounding): Settle {
  const unit = fenPerUnit[rounding.unit];
  const by: Settling = {
    whole: terms.standardNumerator,
    numerators: terms.shares.map(({ numerator }) => numerator),
    unit,
    rounded: rounder(terms.denominator * unit, rounding.mode),
  };
  if (terms.denominator * unit === 1n) return wholeFen(by);
  if (terms.shares.length === 1) return alone(by);
  if (terms.totalIsSum) return eachByItself(by);
  const { remainderIndex } = terms;
  return remainderIndex === undefined ? byLargestRemainder(by) : byRest(by, remainderIndex);
}

interface Settling {
  readonly whole: bigint;
  readonly numerators: readonly bigint[];
  readonly unit: Fen;
  readonly rounded: (numerator: bigint) => bigint;
}

// The products are whole fen already.
function wholeFen({ whole }: Settling): Settle {
  return (heads) => whole * heads;
}

function alone({ whole, unit, rounded }: Settling): Settle {
  return (heads, shares) => {
    const totalFen = rounded(whole * heads) * unit;
    for (const share of shares) share.amountFen = totalFen;
    return totalFen;
  };
}

function eachByItself({ unit, rounded }: Settling): Settle {
  return (_heads, shares) => {
    let totalFen = 0n;
    for (const share of shares) {
      share.amountFen = rounded(share.amountFen) * unit;
      totalFen += share.amountFen;
    }
    return totalFen;
  };
}

function byRest(by: Settling, remainderIndex: number): Settle {
  const { whole, unit, rounded } = by;
  const otherwise = byLargestRemainder(by);
  return (heads, shares) => {
    const totalFen = rounded(whole * heads) * unit;
    let restFen = totalFen;
    for (let index = 0; index < shares.length; index += 1) {
      if (index === remainderIndex) continue;
      const share = shares[index] as Unsettled;
      share.amountFen = rounded(share.amountFen) * unit;
      restFen -= share.amountFen;
    }
    if (restFen < 0n) return otherwise(heads, shares);
    (shares[remainderIndex] as Unsettled).amountFen = restFen;
    return totalFen;
  };
}

function byLargestRemainder({ whole, numerators, unit, rounded }: Settling): Settle {
  // Nothing divides nothing.
  const allotted = whole === 0n ? () => numerators : allotter(numerators);
  return (heads, shares) => {
    const units = rounded(whole * heads);
    const parts = allotted(units);
    for (let index = 0; index < shares.length; index += 1)
      (shares[index] as Unsettled).amountFen = (parts[index] as bigint) * unit;
    return units * unit;
  };
}
