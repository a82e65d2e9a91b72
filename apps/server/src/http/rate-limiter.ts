import type { RateExceeded } from "@daowei/api";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";

import { actLimits, rateLimits } from "./rate-limits.ts";
import type { RateLimit, RateLimitName } from "./rate-limits.ts";

/** Counts who asks how often. Null while there is room; else which limit, and the seconds until there is room again. */
export interface RateLimiter {
  readonly take: (limit: RateLimitName, who: string) => Promise<RateExceeded | null>;
  /** Besides: for what is dear. */
  readonly takeAct: (procedure: string, who: string) => Promise<RateExceeded | null>;
}

/**
 * In this server's memory: several servers before one database do not share their counts, and a restart forgets them. What
 * must not be forgotten, wrong passwords and codes, is counted in the database.
 */
export function rateLimiter(factor: number): RateLimiter {
  const calls = limitersOf(rateLimits, factor);
  const acts = limitersOf(actLimits, factor);
  return {
    take: (limit, who) => take(calls, limit, who),
    takeAct: (procedure, who) => take(acts, procedure, who),
  };
}

type Limiters = ReadonlyMap<string, RateLimiterMemory>;

function limitersOf(limits: Readonly<Record<string, RateLimit>>, factor: number): Limiters {
  return new Map(
    Object.entries(limits).map(([keyPrefix, { most, seconds: duration }]) => [
      keyPrefix,
      new RateLimiterMemory({ keyPrefix, points: most * factor, duration }),
    ]),
  );
}

async function take(limiters: Limiters, limit: string, who: string): Promise<RateExceeded | null> {
  try {
    await limiters.get(limit)?.consume(who);
    return null;
  } catch (full) {
    // The library says so by rejecting with its count, which is no error.
    if (!(full instanceof RateLimiterRes)) throw full;
    return {
      kind: "rate_limited",
      limit,
      waitSeconds: Math.max(1, Math.ceil(full.msBeforeNext / 1000)),
    };
  }
}
