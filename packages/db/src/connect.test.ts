import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { closeDatabase, openDatabase } from "./connect.ts";
import type { Database, OpenOptions } from "./connect.ts";
import { sqlStateOf } from "./sql-state.ts";
import { testDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

async function withDatabase<T>(
  options: Partial<OpenOptions>,
  use: (db: Database) => Promise<T>,
): Promise<T> {
  const db = openDatabase({ url: database.url, onConnectionLost: () => undefined, ...options });
  try {
    return await use(db);
  } finally {
    await closeDatabase(db);
  }
}

test("whole numbers beyond 2^53, dates and moments come as the text PostgreSQL wrote, in UTC", async () => {
  const { rows } = await withDatabase({}, (db) =>
    db.$client
      .query(`SELECT 9007199254740993::int8 AS fen, 91.50::numeric AS yuan, '2017-09-30'::date AS day,
      '2017-09-30 23:59:59+08'::timestamptz AS moment`),
  );
  expect(rows).toEqual([
    { fen: "9007199254740993", yuan: "91.50", day: "2017-09-30", moment: "2017-09-30 15:59:59+00" },
  ]);
});

test("back-ends ended while nobody uses them are told, and the pool goes on", async () => {
  const lost: Error[] = [];
  await withDatabase(
    { max: 2, applicationName: "idle", onConnectionLost: (error) => lost.push(error) },
    async (db) => {
      await Promise.all([
        db.execute(sql`SELECT pg_sleep(0.05)`),
        db.execute(sql`SELECT pg_sleep(0.05)`),
      ]);
      await terminateAll("idle");
      await expect.poll(() => lost.length).toBeGreaterThanOrEqual(2);
      await expect(db.execute(sql`SELECT 1`)).resolves.toBeDefined();
    },
  );
});

test("a pool with nothing free answers with an error in bounded time", async () => {
  await withDatabase({ max: 1, connectMillis: 200 }, async (db) => {
    const busy = db.$client.query("SELECT pg_sleep(1)");
    await expect(db.$client.query("SELECT 1")).rejects.toThrow("timeout exceeded");
    await busy;
    await expect(db.execute(sql`SELECT 1`)).resolves.toBeDefined();
  });
});

test("fifty slow calls over two connections all finish", async () => {
  await withDatabase({ max: 2, connectMillis: 10_000 }, async (db) => {
    const calls = Array.from({ length: 50 }, () => db.execute(sql`SELECT pg_sleep(0.01)`));
    await expect(Promise.all(calls)).resolves.toHaveLength(50);
  });
});

test("a statement that runs too long is ended by the server", async () => {
  await withDatabase({ statementMillis: 100 }, async (db) => {
    await expect(db.execute(sql`SELECT pg_sleep(5)`)).rejects.toSatisfy(
      (error) => sqlStateOf(error) === "57014",
    );
  });
});

test("a statement that waits too long for a row is ended, and so is a transaction that does nothing", async () => {
  await withDatabase({ lockMillis: 100, idleInTransactionMillis: 300 }, async (db) => {
    const holder = await db.$client.connect();
    await holder.query("BEGIN");
    await holder.query("SELECT pg_advisory_xact_lock(1)");
    await expect(db.execute(sql`SELECT pg_advisory_xact_lock(1)`)).rejects.toSatisfy(
      (error) => sqlStateOf(error) === "55P03",
    );
    await expect
      .poll(
        () =>
          db.execute(sql`SELECT pg_advisory_xact_lock(1)`).then(
            () => "free",
            () => "held",
          ),
        {
          timeout: 5_000,
        },
      )
      .toBe("free");
    holder.release(true);
  });
});

async function terminateAll(applicationName: string): Promise<void> {
  await withDatabase({}, (db) =>
    db.execute(
      sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ${applicationName}`,
    ),
  );
}
