import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { withSuperuser } from "../bundled/accounts.ts";
import { superuserOf } from "../bundled/address.ts";
import type { ServerAddress } from "../bundled/address.ts";
import { readPasswords } from "../bundled/passwords.ts";
import { readPidFile } from "../bundled/pid-file.ts";
import { startedChild } from "./daowei-child.ts";
import { lendCopy, lendMigrated } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";
import type { TestServer } from "./test-server.ts";

/** How PostgreSQL is ended: asked to go at once, told to drop everything, or killed. */
export type ServerEnd = "SIGINT" | "SIGQUIT" | "SIGKILL";

/** A PostgreSQL that no other test shares: it may be ended, and its disk may be filled. */
export interface OwnServer {
  testDatabase(): Promise<TestDatabase>;
  copyOf(original: TestDatabase): Promise<TestDatabase>;
  /** Ends it; it is started again by its keeper, and answers when this returns. */
  restart(how: ServerEnd): Promise<void>;
  /** Waits until it answers, however long a full disk kept it away. */
  answers(): Promise<void>;
  stop(): Promise<void>;
}

/** Keeps its log short, so that it soon asks the disk for room again. */
const settings = ["max_wal_size = '64MB'", "min_wal_size = '32MB'"];

/** `folder`: one that the user who runs PostgreSQL can enter. A process of its own keeps it, and ends with this one. */
export async function ownServer(folder: string): Promise<OwnServer> {
  const keeper = await startedChild(folder, "held");
  const { server } = keeper;
  const passwords = readPasswords(path.join(path.dirname(server.dataDir), "passwords.json"));
  const address = { port: server.port, passwords };
  await withSuperuser(address, async (client) => {
    for (const setting of settings) await client.query(`ALTER SYSTEM SET ${setting}`);
    await client.query("SELECT pg_reload_conf()");
  });
  return {
    testDatabase: async () => lendMigrated(await join(address)),
    copyOf: async (original) => lendCopy(await join(address), original),
    restart: (how) => restart(server.dataDir, address, how),
    answers: () => untilItAnswers(address),
    stop: async () => {
      keeper.process.kill("SIGTERM");
      await keeper.ended;
    },
  };
}

async function join(address: ServerAddress): Promise<TestServer> {
  const client = new Client({ connectionString: superuserOf(address, "postgres") });
  client.on("error", () => undefined); // the statement under way is rejected with the same error
  await client.connect();
  return { address, client };
}

async function restart(pgdata: string, address: ServerAddress, how: ServerEnd): Promise<void> {
  const began = Date.now();
  const before = readPidFile(pgdata)?.pid;
  if (before !== undefined) end(before, how);
  for (let now = before; now === undefined || now === before; now = readPidFile(pgdata)?.pid) {
    if (Date.now() - began > patienceMillis)
      throw new Error(`PostgreSQL is not started again ${patienceMillis} ms after ${how}`);
    await sleep(20);
  }
  await untilItAnswers(address);
}

function end(pid: number, how: ServerEnd): void {
  try {
    process.kill(pid, how);
  } catch (error) {
    // It has died of itself, of a full disk say, and its keeper is about to notice.
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}

const patienceMillis = 300_000;

async function untilItAnswers(address: ServerAddress): Promise<void> {
  const began = Date.now();
  for (;;) {
    try {
      await withSuperuser(address, (client) => client.query("SELECT"));
      return;
    } catch (error) {
      if (Date.now() - began > patienceMillis)
        throw new Error(`PostgreSQL does not answer after ${patienceMillis} ms`, { cause: error });
      await sleep(50);
    }
  }
}
