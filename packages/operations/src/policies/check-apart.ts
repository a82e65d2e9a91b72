import { Worker } from "node:worker_threads";
import type { PolicyProblem } from "@daowei/domain/policies";
import type { AskedText } from "./check-worker.ts";

export const checkLimits = { milliseconds: 10_000, memoryMegabytes: 512 } as const;

/** What a check in a thread of its own says: everything that is wrong, or that the text is too heavy to be checked. */
export type Checked = readonly PolicyProblem[] | "too_heavy";

// One thread for the process: it knows the library, and one heavy text after another delays no act.
let thread: Worker | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** Checks a policy's text in another thread, with limits on memory and time. */
export function checkApart(asked: AskedText): Promise<Checked> {
  const mine = turn.then(
    () => askThread(asked),
    () => askThread(asked),
  );
  turn = mine;
  return mine;
}

async function askThread(asked: AskedText): Promise<Checked> {
  const worker = (thread ??= startThread());
  worker.ref();
  const checked = await firstAnswer(worker, asked);
  worker.unref();
  // A thread that did not answer is not asked again.
  if (checked === "too_heavy") {
    thread = undefined;
    await worker.terminate();
  }
  return checked;
}

function firstAnswer(worker: Worker, asked: AskedText): Promise<Checked> {
  return new Promise<Checked>((resolve, reject) => {
    const settle = (done: () => void) => {
      clearTimeout(timer);
      worker.off("message", answered);
      worker.off("error", failed);
      done();
    };
    const answered = (problems: readonly PolicyProblem[]) => settle(() => resolve(problems));
    const failed = (error: NodeJS.ErrnoException) =>
      settle(() =>
        error.code === "ERR_WORKER_OUT_OF_MEMORY" ? resolve("too_heavy") : reject(error),
      );
    const timer = setTimeout(() => settle(() => resolve("too_heavy")), checkLimits.milliseconds);
    worker.on("message", answered);
    worker.on("error", failed);
    worker.postMessage(asked);
  });
}

function startThread(): Worker {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: checkLimits.memoryMegabytes },
  });
  // Whoever waits for its answer is told; the next check gets a new one.
  worker.on("error", () => {
    if (thread === worker) thread = undefined;
  });
  return worker;
}
