import { closeDatabase, type Database, openDatabase, transact } from "@daowei/db";
import { type TestDatabase, testDatabase } from "@daowei/db/testing";
import { enqueueAll } from "@daowei/operations/outbox";
import { type BossSettings, openBoss, queueName } from "./boss.ts";

/** A queue with its messages, as the trial looks at it from outside. */
export interface Queue {
  readonly databaseUrl: string;
  readonly ids: readonly string[];
  /** Which messages a worker holds now. */
  readonly held: () => Promise<string[]>;
  /** How many of these are not settled yet. */
  readonly unsettled: (ids: readonly string[]) => Promise<number>;
  readonly close: () => Promise<void>;
}

const whole = { scope: { kind: "whole-store" } } as const;

export async function stockOutbox(count: number): Promise<Queue> {
  const database = await testDatabase();
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  const messages = ids.map((id) => ({
    id,
    kind: "test" as const,
    channel: "webhook" as const,
    destinationId: "hook",
    placeCode: "450000",
    orderingKey: null,
    dedupeKey: id,
    payload: {},
  }));
  await transact(database.app, (tx) => enqueueAll(tx, messages), whole);
  const states = { held: "status = 'sending'", settled: "status = 'delivered'", table: "outbox" };
  return queueOn(database, { ids, databaseUrl: database.url, ...states });
}

/** pg-boss makes its own tables, so it works with the rights of the owner. */
export async function stockBoss(count: number, settings: BossSettings): Promise<Queue> {
  const database = await testDatabase();
  const databaseUrl = database.superuserUrl;
  const boss = await openBoss(databaseUrl, settings);
  const ids = Array.from({ length: count }, () => crypto.randomUUID());
  await boss.insert(
    queueName,
    ids.map((id) => ({ id, data: {} })),
  );
  await boss.stop({ graceful: false });
  const states = { held: "state = 'active'", settled: "state = 'completed'", table: "pgboss.job" };
  return queueOn(database, { ids, databaseUrl, ...states });
}

interface Stocked {
  readonly ids: readonly string[];
  readonly databaseUrl: string;
  readonly table: string;
  readonly held: string;
  readonly settled: string;
}

function queueOn(
  database: TestDatabase,
  { ids, databaseUrl, table, held, settled }: Stocked,
): Queue {
  const eyes: Database = openDatabase({ url: database.superuserUrl, max: 1 });
  const idsOf = async (where: string, values: unknown[]): Promise<string[]> => {
    const { rows } = await eyes.$client.query<{ id: string }>(
      `select id::text from ${table} where ${where}`,
      values,
    );
    return rows.map(({ id }) => id);
  };
  return {
    databaseUrl,
    ids,
    held: () => idsOf(held, []),
    unsettled: async (some) =>
      some.length - (await idsOf(`${settled} and id = any($1::uuid[])`, [[...some]])).length,
    close: async () => {
      await closeDatabase(eyes);
      await database.drop();
    },
  };
}
