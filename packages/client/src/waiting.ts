const firstWaitMs = 200;
const longestWaitMs = 5_000;
/** Nobody waits longer for a server that asks for more: the error says how long it wants. */
export const longestRetryAfterSeconds = 60;

/** Milliseconds before the next attempt: doubling, with chance, so that many callers do not come back at once; never sooner than asked. */
export function waitBefore(
  nextAttempt: number,
  retryAfterSeconds: number | undefined,
  chance: number,
): number {
  const doubled = Math.min(longestWaitMs, firstWaitMs * 2 ** (nextAttempt - 2));
  const jittered = doubled * (0.5 + chance / 2);
  return retryAfterSeconds === undefined ? jittered : retryAfterSeconds * 1000 + jittered;
}

/** The header's seconds, whether it names them or a date. */
export function retryAfterOf(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}

/** Waits, or ends early when the signal does; the caller looks which it was. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
    if (signal?.aborted === true) end();
  });
}
