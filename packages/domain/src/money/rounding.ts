import type { Fen } from "./fen.ts";

/** The ways a fraction of a unit is settled; `half_up` (四舍五入) goes away from zero for negative amounts too. */
export const roundingModes = ["half_up", "half_even", "up", "down"] as const;
/** One of `roundingModes`. */
export type RoundingMode = (typeof roundingModes)[number];

/** The smallest steps that official tables are printed in: 分, 元, 0.01万元 (100 yuan), 万元. */
export const roundingUnits = ["fen", "yuan", "0.01wan", "wan"] as const;
/** One of `roundingUnits`. */
export type RoundingUnit = (typeof roundingUnits)[number];

/** How an amount is brought to whole units: the unit and what happens to a fraction of it. */
export interface Rounding {
  readonly unit: RoundingUnit;
  readonly mode: RoundingMode;
}

/** Whole fen, half up: what applies where neither the policy nor the batch says otherwise. */
export const wholeFenHalfUp: Rounding = { unit: "fen", mode: "half_up" };

/** Fen in one unit of rounding. */
export const fenPerUnit = {
  fen: 1n,
  yuan: 100n,
  "0.01wan": 10_000n,
  wan: 1_000_000n,
} as const satisfies Record<RoundingUnit, Fen>;

/** The whole number nearest to `numerator / denominator` by `mode`; throws RangeError unless the denominator is positive. */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator <= 0n) throw new RangeError(`denominator must be positive, found ${denominator}`);
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  const away = numerator < 0n ? -1n : 1n;
  const half = 2n * remainder * away - denominator;
  return roundsAway[mode](half, quotient) ? quotient + away : quotient;
}

/** Whether a fraction goes away from zero; `half` is negative below one half, zero at it, positive above it. */
const roundsAway = {
  up: () => true,
  down: () => false,
  half_up: (half) => half >= 0n,
  half_even: (half, quotient) => half > 0n || (half === 0n && quotient % 2n !== 0n),
} as const satisfies Record<RoundingMode, (half: bigint, quotient: bigint) => boolean>;

/** An amount brought to whole units of `rounding`, in fen. */
export function roundFen(fen: Fen, rounding: Rounding): Fen {
  const unit = fenPerUnit[rounding.unit];
  return roundQuotient(fen, unit, rounding.mode) * unit;
}
