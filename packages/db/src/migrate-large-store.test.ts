import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";

import { Client } from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";

import { migrate } from "./migrate.ts";
import { blankDatabase } from "./testing/index.ts";
import type { TestDatabase } from "./testing/index.ts";
import {
  fillLargeStore,
  migrationsUpTo,
  schemaOfLargeStore,
  writerOfLargeStore,
} from "./testing/large-store.ts";

/** DAOWEI_MIGRATION_TRANSFERS=300000 for a store of production's size; its figures stand in docs/faults.md. */
const transfers = Number(process.env["DAOWEI_MIGRATION_TRANSFERS"] ?? 2_000);

let database: TestDatabase;
let folder: string;
beforeEach(async () => {
  database = await blankDatabase();
  folder = migrationsUpTo(schemaOfLargeStore);
});
afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

interface Written {
  done: number;
  readonly failed: string[];
  longestMillis: number;
}

/** As a server of the version before writes: the transfer locked first, then its event, then the transfer. */
async function writeUntil(over: () => boolean, written: Written): Promise<void> {
  const client = new Client({ connectionString: `${database.url}?options=${scope}` });
  client.on("error", () => undefined); // the statement under way is rejected with the same error
  await client.connect();
  while (!over()) {
    const number = randomInt(transfers).toString(16).padStart(12, "0");
    const began = performance.now();
    try {
      await client.query("begin");
      await client.query(`select from transfer where id = $1 for update`, [idOf(number)]);
      await client.query(
        `insert into transfer_event (transfer_id, seq, on_date, user_id, user_name, post_id, role, act, from_stage, to_stage)
         select id, last_seq + 1, '2022-12-02', $2, 'test', $2, 'preparer', 'note', stage, stage from transfer where id = $1`,
        [idOf(number), writerOfLargeStore],
      );
      await client.query(`update transfer set last_seq = last_seq + 1 where id = $1`, [
        idOf(number),
      ]);
      await client.query("commit");
      written.done += 1;
    } catch (error) {
      written.failed.push(String(error));
      if (over()) break;
      await client.query("rollback");
    }
    written.longestMillis = Math.max(written.longestMillis, performance.now() - began);
  }
  await client.end();
}

const scope = encodeURIComponent("-c daowei.scope=whole");
const idOf = (number: string) => `00000000-0000-4000-8001-${number}`;

test("a full store is migrated while others write: each of their writes is done whole or tried again, and none is lost", async () => {
  await migrate(database.ownerUrl, { folder });
  await fillLargeStore(database.superuserUrl, transfers);
  const written: Written = { done: 0, failed: [], longestMillis: 0 };
  let over = false;
  const writers = Array.from({ length: 4 }, () => writeUntil(() => over, written));
  await expect.poll(() => written.done, { timeout: 60_000 }).toBeGreaterThan(20);
  const quiet = written.longestMillis;
  const began = performance.now();
  const { ran } = await migrate(database.ownerUrl).finally(() => (over = true));
  const millis = performance.now() - began;
  await Promise.all(writers);
  const told = {
    transfers,
    migrations: ran.length,
    millis,
    quiet,
    ...written,
    failed: written.failed.length,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  expect(written.failed.filter((words) => !words.includes("deadlock detected"))).toEqual([]);
  const { rows } = await database.db.execute<{ events: string; lasts: string }>(
    `select (select count(*) from transfer_event)::text as events, (select sum(last_seq) from transfer)::text as lasts`,
  );
  expect(rows).toEqual([
    { events: String(3 * transfers + written.done), lasts: String(3 * transfers + written.done) },
  ]);
});
