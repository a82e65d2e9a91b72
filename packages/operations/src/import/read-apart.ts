import { Worker } from "node:worker_threads";
import { finding } from "./finding.ts";
import type { FindingFacts } from "./finding.ts";
import { importLimits } from "./limits.ts";
import { readHeadcounts } from "./read-headcounts.ts";
import type { HeadcountReading, HeadcountSource } from "./read-headcounts.ts";

/** What a worker is given; it loads the divisions itself, because they cannot be sent. */
export type SentSource = Omit<HeadcountSource, "gazetteer">;

/** Reads a large file in a thread of its own with limits on memory and time, so that a heavy file delays nobody else. */
export async function readHeadcountsApart(source: HeadcountSource): Promise<HeadcountReading> {
  if (source.bytes.length <= importLimits.bytesReadAtOnce) return readHeadcounts(source);
  const { gazetteer: _known, ...sent } = source;
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
    workerData: sent,
    resourceLimits: { maxOldGenerationSizeMb: importLimits.memoryMegabytes },
  });
  try {
    return await firstAnswer(worker);
  } finally {
    await worker.terminate();
  }
}

async function firstAnswer(worker: Worker): Promise<HeadcountReading> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<HeadcountReading>((resolve, reject) => {
      timer = setTimeout(() => resolve(tooHeavy("时间")), importLimits.milliseconds);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(tooHeavy("内存"));
        else reject(error);
      });
      worker.once("exit", (code) => reject(new Error(`the reading worker ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
  }
}

function tooHeavy(found: FindingFacts["found"]): HeadcountReading {
  const findings = [finding("too_heavy", {}, { found: `超出${found}限制` })];
  return { format: "unreadable", encoding: null, sheet: null, rows: [], findings };
}
