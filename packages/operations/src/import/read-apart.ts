import { importLimits } from "./limits.ts";
import { readHeadcounts } from "./read-headcounts.ts";
import type { HeadcountReading, HeadcountSource } from "./read-headcounts.ts";
import { runApart } from "./run-apart.ts";

/** What a worker is given; it loads the divisions itself, because they cannot be sent. */
export type SentSource = Omit<HeadcountSource, "gazetteer">;

/** Reads a large file in a thread of its own with limits on memory and time, so that a heavy file delays nobody else. */
export async function readHeadcountsApart(source: HeadcountSource): Promise<HeadcountReading> {
  if (source.bytes.length <= importLimits.bytesReadAtOnce) return readHeadcounts(source);
  const { gazetteer: _known, ...sent } = source;
  return await runApart({
    script: new URL("./reading-worker.ts", import.meta.url),
    sent: sent satisfies SentSource,
    tooHeavy: (found) => ({
      format: "unreadable",
      encoding: null,
      sheet: null,
      rows: [],
      findings: [found],
      head: null,
    }),
  });
}
