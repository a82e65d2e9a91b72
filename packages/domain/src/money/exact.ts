import { Decimal } from "decimal.js";
import { ok, refuse, type Result } from "#result";
import type { RoundingMode } from "./rounding.ts";

// decimal.js enters the programs here only. Its default of 20 digits rounds products of rates; 100 never do,
// because inputs are limited to 24 digits and no rule multiplies more than four of them.
const Context = Decimal.clone({ precision: 100, toExpNeg: -9e15, toExpPos: 9e15 });

/** An exact decimal number: a rate, a percent, or yuan per head; never a sum of money. */
export type Exact = Decimal & { readonly __exact?: never };

/** A text that is not a plain decimal number. */
export interface MalformedDecimal {
  readonly kind: "malformed-decimal";
  readonly found: string;
}

const plainDecimal = /^-?(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,8})?$/;

/** Reads a plain decimal such as `91.5`; refuses exponents, signs, separators, more than 16 digits before or 8 behind the point. */
export function parseExact(text: string): Result<Exact, MalformedDecimal> {
  return plainDecimal.test(text)
    ? ok(new Context(text))
    : refuse({ kind: "malformed-decimal", found: text });
}

/** The exact decimal of a literal that is known to be well formed; throws RangeError otherwise. */
export function exact(text: string): Exact {
  const parsed = parseExact(text);
  if (!parsed.ok) throw new RangeError(`not a plain decimal: ${text}`);
  return parsed.value;
}

/** Sum, without rounding. */
export const plus = (a: Exact, b: Exact): Exact => a.plus(b);
/** Difference, without rounding. */
export const minus = (a: Exact, b: Exact): Exact => a.minus(b);
/** Product, without rounding. */
export const times = (a: Exact, b: Exact): Exact => a.times(b);
/** `percent` hundredths of `base`, without rounding. */
export const percentOf = (percent: Exact, base: Exact): Exact => percent.times(base).times("0.01");
/** -1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export const compare = (a: Exact, b: Exact): number => a.comparedTo(b);

/** The canonical text: no exponent, no trailing zeros, `"91.5"`. */
export function exactToText(value: Exact): string {
  return value.toFixed();
}

/** `value` times 10^`scale` as a whole number, or undefined if digits would be lost. */
export function toScaled(value: Exact, scale: number): bigint | undefined {
  return value.decimalPlaces() > scale ? undefined : BigInt(value.toFixed(scale).replace(".", ""));
}

/** The exact decimal of a whole number of fen, in yuan. */
export function fenInYuan(fen: bigint): Exact {
  return new Context(fen.toString()).times("0.01");
}

const decimalModes = {
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
  half_up: Decimal.ROUND_HALF_UP,
  half_even: Decimal.ROUND_HALF_EVEN,
} as const satisfies Record<RoundingMode, Decimal.Rounding>;

/** `value` brought to a number of decimals; the rounding of per-head yuan, never of money. */
export function roundExact(value: Exact, decimals: number, mode: RoundingMode): Exact {
  return value.toDecimalPlaces(decimals, decimalModes[mode]);
}
