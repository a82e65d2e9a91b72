import { type RoundingMode, roundQuotient } from "./rounding.ts";

/**
 * `roundQuotient` by one denominator and mode again and again, for numerators of 0 or more, at the price of one division;
 * throws RangeError unless the denominator is positive.
 */
export function rounder(denominator: bigint, mode: RoundingMode): (numerator: bigint) => bigint {
  if (denominator <= 0n) throw new RangeError(`denominator must be positive, found ${denominator}`);
  if (denominator === 1n) return (numerator) => numerator;
  if (mode === "half_even") return (numerator) => roundQuotient(numerator, denominator, mode);
  const raise = raised(denominator, mode);
  return (numerator) => (numerator + raise) / denominator;
}

/** What is added to a numerator of 0 or more so that cutting off its quotient rounds it. */
export function raised(denominator: bigint, mode: "half_up" | "up" | "down"): bigint {
  // An odd denominator has no exact half, so the half below is as good.
  return { half_up: denominator / 2n, up: denominator - 1n, down: 0n }[mode];
}
