import { newWebhookSecret } from "@daowei/operations/channels";
import { openOffice } from "@daowei/operations/testing";

import { chanceOf } from "./chance.ts";
import { judge } from "./judge.ts";
import type { Verdict } from "./judge.ts";
import { openReceivers } from "./receivers.ts";
import { stock } from "./stock.ts";
import { workersOf } from "./workers.ts";
import { worldOf } from "./world.ts";
import { passYear } from "./year.ts";
import type { YearPassed, YearWish } from "./year.ts";

export interface SimulationWish {
  readonly seed: number;
  readonly counties: number;
  readonly workers: number;
  readonly days?: YearWish["days"];
  readonly told?: (line: string) => void;
}

export interface Simulated extends Verdict {
  readonly counties: number;
  readonly subjects: number;
  readonly passed: YearPassed;
  readonly seconds: number;
}

/** One year of one seed, from an empty store to the verdict. */
export async function simulate({
  seed,
  counties,
  workers: count,
  days,
  told,
}: SimulationWish): Promise<Simulated> {
  const began = Date.now();
  const office = await openOffice("2022-01-03T02:00:00Z");
  const { library } = office;
  const world = worldOf(seed, counties, library);
  const chance = chanceOf(seed + 1);
  const receivers = await openReceivers(chanceOf(seed + 2));
  const workers = workersOf(
    {
      databaseUrl: office.database.url,
      http: receivers.http,
      smtp: receivers.smtp,
      webhooks: [...world.webhooks],
      webhookSecret: newWebhookSecret(),
      // Short, so that a lease that runs out costs no time; a hundred messages of the country still fit on a crowded machine.
      leaseMillis: counties > 500 ? 10_000 : 2_000,
      freshMillis: counties > 500 ? 4_000 : 800,
    },
    count,
  );
  try {
    await stock(office, world);
    const passed = await passYear({
      office,
      world,
      workers,
      chance,
      days,
      ...(told === undefined ? {} : { told }),
    });
    await workers.killAll();
    const verdict = await judge({ office, library, world }, passed, receivers);
    const seconds = Math.round((Date.now() - began) / 1_000);
    return {
      ...verdict,
      counties: world.counties,
      subjects: world.subjects.length,
      passed,
      seconds,
    };
  } finally {
    await workers.killAll();
    await receivers.close();
    await office.close();
  }
}
