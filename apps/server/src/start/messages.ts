import { setTimeout as sleep } from "node:timers/promises";

import type { OutsideChannels } from "@daowei/operations/channels";
import { readFundAccounts, readReminderSubjects } from "@daowei/operations/deadlines";
import { openDestinations } from "@daowei/operations/destinations";
import { composeEvents } from "@daowei/operations/events";
import { composeTests, runDelivery } from "@daowei/operations/outbox";
import { claimedDestinations, composeCodes } from "@daowei/operations/person-mail";
import { composeReminders } from "@daowei/operations/reminders";
import type { Logger } from "pino";

import type { System } from "../http/caller.ts";

const stopMillis = 15_000;

export interface Sending {
  readonly system: System;
  readonly send: OutsideChannels["send"];
  /** Where the pages are, for links. */
  readonly origin: string;
  readonly log: Logger;
}

/** Sends what waits in the outbox as long as the server runs; several servers on one store share the work. */
export function sendMessages({ system, send, origin, log }: Sending): { stop(): Promise<void> } {
  const { database, library, keys } = system;
  const stored = openDestinations(keys);
  const ending = new AbortController();
  const running = runDelivery(
    {
      database,
      library,
      send,
      composers: {
        event: composeEvents,
        reminder: composeReminders({
          readSubjects: readReminderSubjects,
          readFundAccounts,
          origin,
        }),
        test: composeTests,
        code: composeCodes(keys, origin),
      },
      findDestinations: async (tx, messages) =>
        new Map([...(await stored(tx, messages)), ...(await claimedDestinations(tx, messages))]),
      most: 100,
      leaseMillis: 120_000,
      abreast: 8,
      freshMillis: 5_000,
      idleMillis: 1_000,
      tell: (error) => log.error({ err: error }, "sending failed; the next round comes"),
    },
    ending.signal,
  );
  return {
    stop: async () => {
      ending.abort();
      // A message that is still out ends with the process: its lease runs out and another server sends it, under the same number.
      await Promise.race([running, sleep(stopMillis, undefined, { ref: false })]);
    },
  };
}
