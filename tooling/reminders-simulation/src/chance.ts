/** A chance that is the same for the same seed (mulberry32). */
export interface Chance {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  readonly below: (count: number) => number;
  readonly happens: (probability: number) => boolean;
  readonly oneOf: <T>(values: readonly T[]) => T;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    oneOf: (values) => {
      const chosen = values[below(values.length)];
      if (chosen === undefined) throw new Error("nothing to choose from");
      return chosen;
    },
  };
}
