import type { BossSettings } from "./boss.ts";

/** What a worker needs to know; without settings of pg-boss it works on the outbox. */
export interface WorkerWish {
  readonly databaseUrl: string;
  readonly hook: string;
  readonly leaseMillis: number;
  readonly boss: BossSettings | null;
}
