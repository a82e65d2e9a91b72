import type { Weights } from "./measure.ts";

const kilobyte = 1000;

/** Bytes after gzip that may never be passed; a page that draws charts may carry them besides. */
const limits: Readonly<Record<string, number>> = {
  shell: 290 * kilobyte,
  "all styles": 90 * kilobyte,
  "largest script": 205 * kilobyte,
};
const pageLimit = 160 * kilobyte;
/** What may come unnoticed since the sizes were last written down. */
const growth = 6 * kilobyte;

/** What is too heavy, and by how much; empty when all is well. */
export function tooHeavy(now: Weights, written: Weights): readonly string[] {
  return Object.entries(now).flatMap(([name, bytes]) => {
    const limit = limits[name] ?? pageLimit;
    const before = written[name];
    const grown = before === undefined ? 0 : bytes - before;
    if (bytes > limit) return [`${name}: ${bytes} bytes, ${bytes - limit} over ${limit}`];
    if (grown > growth)
      return [
        `${name}: ${bytes} bytes, ${grown} more than written down (pnpm -C tooling/e2e run sizes)`,
      ];
    return [];
  });
}
