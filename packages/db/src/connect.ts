import { drizzle } from "drizzle-orm/node-postgres";
import type { NodePgDatabase } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { PoolClient, PoolConfig } from "pg";

import { passDatesAsText } from "./column-text.ts";
import { refuseInsideOwnTransaction } from "./inside-transaction.ts";

/** A pool of connections with Drizzle over it. Inside `transact` use the transaction it hands over, never this one. */
export type Database = NodePgDatabase & { readonly $client: Pool };
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

export interface OpenOptions {
  readonly url: string;
  /** Most connections held at once; an act that finds none free waits `connectMillis` and then fails. */
  readonly max?: number;
  readonly applicationName?: string;
  readonly connectMillis?: number;
  readonly statementMillis?: number;
  readonly idleInTransactionMillis?: number;
  /** How long a statement waits for a row or table that another holds. */
  readonly lockMillis?: number;
  /** Told of every connection lost while nothing was asked of it; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
}

/**
 * Opens the pool; the first connection is made by the first query.
 * Values: `int8` and `numeric` arrive as text (column types map them to bigint once), `date` and timestamps as text,
 * and every session speaks UTC so that a timestamp without zone means the same on every machine.
 */
export function openDatabase(options: OpenOptions): Database {
  const pool = new Pool(poolConfig(options));
  const tell = options.onConnectionLost ?? warnOfLostConnection;
  const told = new WeakSet<Error>();
  const lost = (error: Error): void => {
    if (!pool.ending && !told.has(error)) tell(error); // an idle client's error comes from it and from the pool
    told.add(error);
  };
  pool.on("error", lost);
  // A client handed out has no listener of the pool: without this one a server restart in mid-transaction ends the process.
  pool.on("connect", (client: PoolClient) => client.on("error", lost));
  refuseInsideOwnTransaction(pool);
  return drizzle({ client: pool });
}

export async function closeDatabase(db: Database): Promise<void> {
  await db.$client.end();
}

function poolConfig(options: OpenOptions): PoolConfig {
  const statementMillis = options.statementMillis ?? 30_000;
  return {
    connectionString: options.url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? "daowei",
    connectionTimeoutMillis: options.connectMillis ?? 5_000,
    statement_timeout: statementMillis,
    // The server ends a long statement; only the client can notice that the server is no longer there.
    query_timeout: statementMillis + 10_000,
    lock_timeout: options.lockMillis ?? 15_000,
    idle_in_transaction_session_timeout: options.idleInTransactionMillis ?? 60_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    options: "-c TimeZone=UTC",
    types: passDatesAsText,
  };
}

function warnOfLostConnection(error: Error): void {
  process.emitWarning(`database connection lost: ${error.message}`, { type: "DatabaseConnection" });
}
