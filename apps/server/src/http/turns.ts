import type { ApiContext, RateExceeded } from "@daowei/api";

import type { RateLimiter } from "./rate-limiter.ts";

/** The turns that one request takes, one for each procedure it asks for. */
export interface Turns {
  readonly take: (procedure: string) => Promise<RateExceeded | null>;
  /** The longest wait that any of them was told. */
  readonly waitSeconds: () => number | null;
}

/** Counted for the key, else the person, else the address: whoever is known is not held up by a neighbour at his address. */
export function turnsOf(
  limiter: RateLimiter,
  { key, person }: Pick<ApiContext, "key" | "person">,
  address: string,
): Turns {
  const [limit, who] =
    key?.ok === true
      ? (["key", key.value.key.id] as const)
      : person === null
        ? (["address", address] as const)
        : (["person", person.userId] as const);
  let longest: number | null = null;
  return {
    waitSeconds: () => longest,
    take: async (procedure) => {
      const full = (await limiter.take(limit, who)) ?? (await limiter.takeAct(procedure, who));
      if (full !== null) longest = Math.max(longest ?? full.waitSeconds, full.waitSeconds);
      return full;
    },
  };
}
