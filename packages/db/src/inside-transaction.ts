import { AsyncLocalStorage } from "node:async_hooks";

import type { Pool } from "pg";

interface Running {
  readonly pool: Pool;
  open: boolean;
}

const running = new AsyncLocalStorage<Running>();

/** Remembers, for everything `work` calls, that this pool has lent it a connection. */
export async function insideTransaction<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const here: Running = { pool, open: true };
  try {
    // A Drizzle query runs when it is awaited, so it must be awaited in here.
    return await running.run(here, async () => await work());
  } finally {
    here.open = false;
  }
}

/**
 * A second connection taken while holding the first sees none of the transaction's rows, and dead-locks the pool as soon as
 * enough acts do it at once: that is a mistake in the program, so it fails at the first use and not under load.
 */
export function refuseInsideOwnTransaction(pool: Pool): void {
  const connect = pool.connect.bind(pool) as (...args: readonly unknown[]) => unknown;
  pool.connect = ((...args: readonly unknown[]) => {
    const here = running.getStore();
    if (here?.open === true && here.pool === pool) {
      throw new Error(
        "the database was used inside its own transaction: use the transaction that was handed over",
      );
    }
    return connect(...args);
  }) as Pool["connect"];
}
