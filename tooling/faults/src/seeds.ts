import { closeStoreLife, openStoreLife, seedsOfStore } from "./store-life.ts";
import type { Ground, StoreLife } from "./store-life.ts";
import { tryOut } from "./trial.ts";
import type { TrialReport } from "./trial.ts";

/** Seed after seed; each store and its servers live through several of them, and end where something was wrong. */
export async function* trySeeds(
  seeds: readonly number[],
  ground: Ground,
): AsyncGenerator<TrialReport> {
  let life: StoreLife | undefined;
  let lived = 0;
  for (const [at, seed] of seeds.entries()) {
    life ??= await openStoreLife(ground);
    let report = await tryOut(seed, life);
    lived += 1;
    if (lived === seedsOfStore || at === seeds.length - 1 || report.complaints.length > 0) {
      const closing = await closeStoreLife(life);
      report = { ...report, complaints: [...report.complaints, ...closing] };
      life = undefined;
      lived = 0;
    }
    yield report;
  }
}
