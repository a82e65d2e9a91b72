import type { Contestant } from "./contestants/contestant.ts";

/** How fast a contestant was: cases per CPU second, round by round. */
export interface Measured {
  readonly contestant: Contestant;
  readonly rates: readonly number[];
}

/** How long and how often to measure. */
export interface Effort {
  readonly rounds: number;
  /** CPU seconds of each contestant in each round, at least. */
  readonly seconds: number;
}

/** Measures all contestants in turn, round after round, so that a noisy minute hurts them alike; the first round warms up. */
export async function measure(
  contestants: readonly Contestant[],
  cases: number,
  { rounds, seconds }: Effort,
): Promise<readonly Measured[]> {
  const rates = contestants.map((): number[] => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const rate = await casesPerSecond(contestant, cases, seconds);
      if (round > 0) rates[index]?.push(rate);
    }
  }
  return contestants.map((contestant, index) => ({ contestant, rates: rates[index] ?? [] }));
}

async function casesPerSecond(
  contestant: Contestant,
  cases: number,
  seconds: number,
): Promise<number> {
  const start = process.cpuUsage();
  let passes = 0;
  for (;;) {
    const pass = contestant.pass();
    if (pass instanceof Promise) await pass;
    passes += 1;
    const { user, system } = process.cpuUsage(start);
    const used = (user + system) / 1e6;
    if (used >= seconds) return (passes * cases) / used;
  }
}

/** The middle of several figures. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("no figures");
  return middle;
}
