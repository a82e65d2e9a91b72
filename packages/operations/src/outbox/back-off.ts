/** After so many attempts a person has to see to it: about two and a half days of them. */
export const mostAttempts = 24;

const firstSeconds = 10;
const mostSeconds = 4 * 3_600;

/** How long to wait after the n-th failed attempt: twice as long each time up to four hours, or what the receiver asks for if that is longer. */
export function secondsToWait(
  attempt: number,
  retryAfterSeconds: number | null,
  chance: number,
): number {
  const grown = Math.min(firstSeconds * 2 ** Math.min(attempt - 1, 20), mostSeconds);
  // Spread by a fifth either way, so that what failed together does not come back together.
  const spread = grown * (0.8 + 0.4 * chance);
  const asked = retryAfterSeconds === null ? spread : Math.max(spread, retryAfterSeconds);
  return Math.min(Math.round(asked), mostSeconds);
}
