import { setTimeout as sleep } from "node:timers/promises";

import { runReminders } from "@daowei/operations/reminders";
import type { Logger } from "pino";

import type { System } from "../http/caller.ts";

const scanEveryMillis = 10 * 60_000;
const roundMillis = 60_000;
const stopMillis = 5_000;

/** Looks for what is due as long as the server runs; of several servers on one store one looks at a time. */
export function workOnReminders(
  { database, library, reminding = new Set() }: System,
  log: Logger,
): { stop(): Promise<void> } {
  const ending = new AbortController();
  const running = runReminders(
    {
      database,
      library,
      channels: reminding,
      everyMillis: scanEveryMillis,
      idleMillis: roundMillis,
      looked: (report) => log.info(report, "looked for what is due"),
      tell: (error) => log.error({ err: error }, "looking for what is due failed; the next comes"),
    },
    ending.signal,
  );
  return {
    stop: async () => {
      ending.abort();
      // A look that is still under way ends with the process and leaves nothing: the next server looks.
      await Promise.race([running, sleep(stopMillis, undefined, { ref: false })]);
    },
  };
}
