import { openDatabase } from "@daowei/db";
import { civilDate } from "@daowei/domain/time";
import { outsideChannels } from "@daowei/operations/channels";
import type { Destination } from "@daowei/operations/channels";
import { composeTests, runDelivery } from "@daowei/operations/outbox";
import { composeReminders, runReminders } from "@daowei/operations/reminders";
import type { ReadFundAccounts, ReadSubjects } from "@daowei/operations/reminders";
import { loadLibrary } from "@daowei/policies";
import { sql } from "drizzle-orm";

import type { WorkerWish } from "./workers.ts";
import { year } from "./world.ts";

/** One server, as far as reminders go: it looks for what is due and sends what lies in the outbox until it is killed. */
const wish = JSON.parse(process.argv[2] ?? "{}") as WorkerWish;
const database = openDatabase({ url: wish.databaseUrl, onConnectionLost: () => undefined });
const library = loadLibrary();
const never = new AbortController().signal;
// However the simulation ends, its workers end with it.
process.stdin.resume().on("end", () => process.exit(0));

interface Row extends Record<string, unknown> {
  readonly key: string;
  readonly placeCode: string;
  readonly dueOn: string;
}

const readSubjects: ReadSubjects = async (tx, { today, wanted }) => {
  const isWanted =
    "keys" in wanted
      ? sql`key = any(${sql.param(wanted.keys)}::text[])`
      : sql`due_on <= coalesce(${wanted.dueUntil}::date, 'infinity')`;
  const { rows } = await tx.execute<Row>(sql`
    select key, place_code as "placeCode", due_on::text as "dueOn" from simulated_subject
    where ${isWanted} and (met_on is null or met_on > ${today}::date)`);
  return rows.map(({ key, placeCode, dueOn }) => ({
    key,
    title: key,
    placeCode,
    fiscalYear: year,
    dueOn: civilDate(dueOn),
  }));
};

const readFundAccounts: ReadFundAccounts = async (tx, keys) => {
  const { rows } = await tx.execute<{ key: string; code: string }>(sql`
    select key, fund_account_code as code from simulated_subject where key = any(${sql.param(keys)}::text[])`);
  return new Map(rows.map(({ key, code }) => [key, [code]]));
};

const { send } = outsideChannels({
  mail: {
    host: "127.0.0.1",
    port: wish.smtp,
    encryption: "none",
    login: null,
    from: "daowei@simulation.invalid",
    timeoutMillis: wish.freshMillis,
  },
  clock: () => new Date(),
  allowedNetworks: ["127.0.0.0/8"],
  timeoutMillis: wish.freshMillis,
});
const url = `http://127.0.0.1:${wish.http}/hook`;
const webhook: Destination = { kind: "webhook", url, secrets: [wish.webhookSecret] };
const tell = (error: unknown): void => void process.stderr.write(`${String(error)}\n`);

await Promise.all([
  runReminders(
    {
      database,
      library,
      readSubjects,
      readFundAccounts,
      readDestinations: async () =>
        wish.webhooks.map(([placeCode, id]) => ({ id, channel: "webhook" as const, placeCode })),
      channels: new Set(["email", "webhook"]),
      everyMillis: 3_600_000,
      idleMillis: 80,
      tell,
    },
    never,
  ),
  runDelivery(
    {
      database,
      library,
      send,
      composers: {
        reminder: composeReminders({
          readSubjects,
          readFundAccounts,
          origin: "https://daowei.invalid",
        }),
        event: composeTests,
        test: composeTests,
        code: composeTests,
      },
      findDestinations: async () => new Map(wish.webhooks.map(([, id]) => [id, webhook])),
      most: 100,
      abreast: 6,
      leaseMillis: wish.leaseMillis,
      freshMillis: wish.freshMillis,
      idleMillis: 80,
      tell,
    },
    never,
  ),
]);
