import { closeDatabase, openDatabase } from "@daowei/db";
import { readFundAccounts, readReminderSubjects } from "@daowei/operations/deadlines";
import { composeTests, deliverOnce } from "@daowei/operations/outbox";
import { composeReminders, scanOnce } from "@daowei/operations/reminders";
import { openOffice } from "@daowei/operations/testing";
import type { Office } from "@daowei/operations/testing";
import { sql } from "drizzle-orm";

import { stockShares } from "./stock-shares.ts";
import { stock } from "./stock.ts";
import { lasting, year } from "./world.ts";

const roundMillis = 45_000;

/**
 * What a look and a round of sending read and how long they take in a store of the whole country: a batch of every province
 * in each of three years, every county with a share of four payers, of which those of the newest year are owed.
 */
export async function readingSpeed() {
  const office = await openOffice(`${year}-11-10T02:00:00Z`);
  const counties = office.library.gazetteer.under("000000", year, "county");
  await stockShares(office);
  const posts = counties.flatMap(({ code }) => [
    lasting("preparer", code),
    lasting("treasury", code),
  ]);
  const world = { provinces: [], counties: 0, subjects: [], plans: new Map(), webhooks: new Map() };
  await stock(office, { ...world, posts });
  await office.db.execute(sql`analyze`);
  const quiet = await measured(office, look);
  await office.setClock(`${year}-12-01T02:00:00Z`);
  const writing = await measured(office, look);
  const sending = await measured(office, sendForAWhile);
  const told = await measured(office, look);
  await office.close();
  return { counties: counties.length, quiet, writing, sending, told };
}

interface Measured {
  readonly seconds: number;
  /** By PostgreSQL's own count, over all tables of the store. */
  readonly rowsRead: number;
}

/** The work has a pool of its own: when its connections close, PostgreSQL has counted all they read. */
async function measured<T>(
  office: Office,
  work: (office: Office, database: ReturnType<typeof openDatabase>) => Promise<T>,
): Promise<Measured & T> {
  const database = openDatabase({ url: office.database.url, statementMillis: 120_000 });
  const before = await rowsRead(office);
  const began = performance.now();
  const found = await work(office, database);
  const seconds = Math.round(performance.now() - began) / 1_000;
  await closeDatabase(database);
  return { ...found, seconds, rowsRead: (await rowsRead(office)) - before };
}

async function rowsRead({ db }: Office): Promise<number> {
  await db.execute(sql`select pg_sleep(0.5)`);
  const { rows } = await db.execute<{ count: string }>(sql`
    select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint as count from pg_stat_user_tables`);
  return Number(rows[0]?.count);
}

async function look({ library }: Office, database: ReturnType<typeof openDatabase>) {
  const report = await scanOnce({
    database,
    library,
    channels: new Set(["email"]),
    everyMillis: null,
    idleMillis: 1,
  });
  if (typeof report === "string") throw new Error(report);
  const { subjects, reminders, messages } = report;
  return { subjects, reminders, messages };
}

async function sendForAWhile({ library }: Office, database: ReturnType<typeof openDatabase>) {
  const until = performance.now() + roundMillis;
  let [rounds, messages] = [0, 0];
  for (let sent = 1; sent > 0 && performance.now() < until; messages += sent) {
    sent = await deliverOnce({
      database,
      library,
      send: async () => ({ outcome: "sent", detail: "250" }),
      composers: {
        reminder: composeReminders({
          readSubjects: readReminderSubjects,
          readFundAccounts,
          origin: "https://daowei.invalid",
        }),
        event: composeTests,
        code: composeTests,
        test: composeTests,
      },
      findDestinations: async () => new Map(),
      most: 100,
      abreast: 8,
      leaseMillis: 120_000,
      freshMillis: 60_000,
      idleMillis: 1,
    });
    rounds += 1;
  }
  return { rounds, messages };
}
