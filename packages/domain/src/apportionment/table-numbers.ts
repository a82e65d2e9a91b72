import { fenPerUnit, raised, type Rounding } from "#money";
import type { ShareLevel, Terms } from "#policies";

/** The numbers of all terms side by side; one more, all zeros, stands behind them for rows that are settled singly. */
export interface TableNumbers {
  readonly whole: BigInt64Array;
  readonly divisor: BigInt64Array;
  readonly raise: BigInt64Array;
  /** By level, then by terms; 0 for a share that takes the rest of a rounded total. */
  readonly numerators: readonly BigInt64Array[];
  /** What a share's product is raised and divided by: as the total, or by the whole where largest remainders decide. */
  readonly shareRaise: BigInt64Array;
  readonly shareDivisor: BigInt64Array;
  /** The level that takes the rest, or -1 where largest remainders decide. */
  readonly restLevel: Int32Array;
  /** The most heads whose products 64 bits hold; -1 where none are. */
  readonly mostHeads: BigInt64Array;
}

/** What the numbers are taken from; `exact` when nothing is rounded. */
export interface TableNumbersInput {
  readonly all: readonly Terms[];
  readonly levels: readonly ShareLevel[];
  readonly rounding: Rounding;
  readonly exact: boolean;
}

/** The numbers of terms for columns; those that 64 bits cannot hold stay zero and their rows are settled singly. */
export function tableNumbers(input: TableNumbersInput): TableNumbers {
  const { all, levels } = input;
  const numbers = emptyNumbers(all.length + 1, levels.length);
  for (const [position, terms] of all.entries()) lay(terms, { numbers, position, input });
  return numbers;
}

function lay(
  terms: Terms,
  at: {
    readonly numbers: TableNumbers;
    readonly position: number;
    readonly input: TableNumbersInput;
  },
): void {
  const { numbers, position, input } = at;
  const { unit, mode } = input.rounding;
  const divisor = terms.denominator * fenPerUnit[unit];
  const whole = terms.standardNumerator;
  if ((mode === "half_even" || terms.totalIsSum) && divisor > 1n) {
    numbers.mostHeads[position] = -1n;
    return;
  }
  const most = mostHeads(whole, divisor);
  numbers.mostHeads[position] = most;
  if (most < 0n) return;
  const raise = mode === "half_even" ? 0n : raised(divisor, mode);
  const rest = terms.remainderIndex === undefined ? undefined : terms.shares[terms.remainderIndex];
  numbers.whole[position] = whole;
  numbers.divisor[position] = divisor;
  numbers.raise[position] = raise;
  numbers.restLevel[position] = rest === undefined ? -1 : input.levels.indexOf(rest.level);
  numbers.shareRaise[position] = rest === undefined ? 0n : raise;
  numbers.shareDivisor[position] = rest === undefined && whole > 0n ? whole : divisor;
  for (const share of terms.shares) {
    const column = numbers.numerators[input.levels.indexOf(share.level)] as BigInt64Array;
    column[position] = share === rest && !input.exact ? 0n : share.numerator;
  }
}

function emptyNumbers(length: number, levels: number): TableNumbers {
  return {
    whole: new BigInt64Array(length),
    divisor: new BigInt64Array(length).fill(1n),
    raise: new BigInt64Array(length),
    numerators: Array.from({ length: levels }, () => new BigInt64Array(length)),
    shareRaise: new BigInt64Array(length),
    shareDivisor: new BigInt64Array(length).fill(1n),
    restLevel: new Int32Array(length).fill(-1),
    mostHeads: new BigInt64Array(length),
  };
}

const largest = 2n ** 63n - 1n;

// The widest products are the whole per-head amount by the heads, raised and brought back to fen, and, where largest
// remainders decide, by the rounded total; a share is never more than the whole.
function mostHeads(whole: bigint, divisor: bigint): bigint {
  if (2n * divisor + whole > largest) return -1n;
  if (whole === 0n) return largest;
  const byProduct = (largest - 2n * divisor) / whole;
  if (divisor === 1n) return byProduct;
  const byTotal = ((largest / whole - 1n) * divisor) / whole;
  return byTotal < byProduct ? byTotal : byProduct;
}
