import { Worker } from "node:worker_threads";
import { finding } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { importLimits } from "./limits.ts";

/** A reading in a thread of its own. */
export interface ReadApart<T> {
  /** Posts its answer, of the same type. */
  readonly script: URL;
  readonly sent: unknown;
  readonly tooHeavy: (finding: Finding) => T;
}

/** Runs a reading with limits on memory and time, so that a heavy file delays nobody else. */
export async function runApart<T>({ script, sent, tooHeavy }: ReadApart<T>): Promise<T> {
  const worker = new Worker(script, {
    workerData: sent,
    resourceLimits: { maxOldGenerationSizeMb: importLimits.memoryMegabytes },
  });
  const heavy = (limit: string) =>
    tooHeavy(finding("too_heavy", {}, { found: `超出${limit}限制` }));
  try {
    return await firstAnswer(worker, heavy);
  } finally {
    await worker.terminate();
  }
}

async function firstAnswer<T>(worker: Worker, heavy: (limit: string) => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      timer = setTimeout(() => resolve(heavy("时间")), importLimits.milliseconds);
      worker.once("message", resolve);
      worker.once("error", (error: NodeJS.ErrnoException) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(heavy("内存"));
        else reject(error);
      });
      worker.once("exit", (code) => reject(new Error(`the reading worker ended with ${code}`)));
    });
  } finally {
    clearTimeout(timer);
  }
}
