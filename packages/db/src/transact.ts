import { setTimeout as sleep } from "node:timers/promises";

import { drizzle } from "drizzle-orm/node-postgres";
import type { PoolClient, QueryResult } from "pg";

import type { Database, Transaction } from "./connect.ts";
import { insideTransaction } from "./inside-transaction.ts";
import { named } from "./named-statements.ts";
import { setScope } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { sqlStateOf } from "./sql-state.ts";

export interface TransactOptions {
  /** Rows of places are there only within it. */
  readonly scope?: Scope;
  readonly isolation?: "read committed" | "repeatable read" | "serializable";
  readonly readOnly?: boolean;
  /**
   * For acts, whose statements all go by keys: a plan made for any value is kept, because making one for these values costs
   * more than the statement. A question that filters by much or by little has a plan made for its values.
   */
  readonly plansForAnyValue?: boolean;
  /**
   * For work over the whole store that takes the first few rows in an index's order. There the fence by place lets everything
   * pass, and PostgreSQL takes it for narrow: it would read all that waits by its places and sort it.
   */
  readonly inIndexOrder?: boolean;
  /** How often the work may run when PostgreSQL asks to try again (40001, 40P01). */
  readonly attempts?: number;
}

/** The connection was lost while committing: the work is stored or it is not, and only its idempotency key can tell. */
export class IndefiniteOutcomeError extends Error {
  override readonly name = "IndefiniteOutcomeError";
}

const tryAgain: ReadonlySet<string> = new Set(["40001", "40P01"]);

/**
 * Runs `work` in one transaction and commits what it did, or nothing.
 * `work` may run more than once, so it does nothing outside the transaction it is given.
 */
export async function transact<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  const attempts = options.attempts ?? 5;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(db, work, options);
    } catch (error) {
      const state = sqlStateOf(error);
      if (attempt >= attempts || state === undefined || !tryAgain.has(state)) throw error;
      // Full jitter: two that collided must not collide again in step.
      await sleep(Math.random() * 10 * 2 ** attempt);
    }
  }
}

async function attemptOnce<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
  options: TransactOptions,
): Promise<T> {
  const client = await db.$client.connect();
  const commit = { begun: false, sent: false, refused: false };
  let failed: { readonly error: unknown } | undefined;
  const watched = oneAtATime(watchCommit(withSettings(named(client), options), commit));
  try {
    const result = await drizzle({ client: watched }).transaction(
      async (tx) => {
        const value = await insideTransaction(db.$client, () => work(tx)).catch((error) => {
          failed = { error };
          throw error;
        });
        commit.begun = true;
        return value;
      },
      {
        isolationLevel: options.isolation ?? "read committed",
        accessMode: options.readOnly === true ? "read only" : "read write",
      },
    );
    client.release();
    return result;
  } catch (error) {
    // A connection is used again only when it is known to stand outside any transaction.
    client.release(client.getTransactionStatus() !== "I");
    if (commit.begun && !commit.refused && !answeredByServer(error)) {
      throw new IndefiniteOutcomeError("connection lost while committing", { cause: error });
    }
    // On a lost connection ROLLBACK fails too, and what it says would hide why the work failed.
    throw failed === undefined ? error : failed.error;
  }
}

/** Sent along with BEGIN: the scope costs no journey of its own, and there is no moment without it. */
function withSettings(client: PoolClient, options: TransactOptions): PoolClient {
  const settings = [
    ...(options.scope === undefined ? [] : [setScope(options.scope)]),
    ...(options.plansForAnyValue === true
      ? ["set local plan_cache_mode = force_generic_plan"]
      : []),
    ...(options.inIndexOrder === true
      ? ["set local enable_bitmapscan = off", "set local enable_sort = off"]
      : []),
  ];
  if (settings.length === 0) return client;
  let begun = false;
  const query = (...args: Parameters<PoolClient["query"]>): unknown => {
    if (begun) return client.query(...args);
    begun = true;
    const { text } = args[0] as unknown as { readonly text: string };
    return client.query([text, ...settings].join("; "));
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}

/** A connection takes one statement at a time: what is asked together is sent one after the other. */
function oneAtATime(client: PoolClient): PoolClient {
  let last: Promise<unknown> = Promise.resolve();
  const query = (...args: Parameters<PoolClient["query"]>): unknown => {
    const send = (): unknown => client.query(...args);
    last = last.then(send, send);
    return last;
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}

interface Commit {
  begun: boolean;
  sent: boolean;
  refused: boolean;
}

/** PostgreSQL answers COMMIT of a failed transaction with ROLLBACK and no error: work that hid its error would pass as stored. */
function watchCommit(client: PoolClient, commit: Commit): PoolClient {
  const query = async (...args: Parameters<PoolClient["query"]>): Promise<unknown> => {
    const isCommit = commit.begun && !commit.sent;
    commit.sent ||= isCommit;
    const result = (await client.query(...args)) as unknown as QueryResult;
    if (isCommit && result.command === "ROLLBACK") {
      commit.refused = true;
      throw new Error("a statement of this transaction failed and its error was not passed on");
    }
    return result;
  };
  return Object.create(client, { query: { value: query } }) as PoolClient;
}

function answeredByServer(error: unknown): boolean {
  const state = sqlStateOf(error);
  return state !== undefined && !state.startsWith("08") && !state.startsWith("57P");
}
