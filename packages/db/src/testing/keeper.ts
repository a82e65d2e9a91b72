/**
 * Runs as a process of its own: holds the PostgreSQL that all tests share, and ends with it when no test has been
 * connected for a while. Tests cannot do that themselves, because a test run may be killed at any moment.
 */
import { rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { withSuperuser } from "../bundled/accounts.ts";
import type { ServerAddress } from "../bundled/address.ts";
import { BundledRefusal, startBundled } from "../bundled/index.ts";
import { readPasswords } from "../bundled/passwords.ts";
import { removeAddress, testServerFolder, testServerLog, writeAddress } from "./address.ts";

const idleRoundsBeforeEnd = 6;
const roundMillis = 2_000;

async function main(): Promise<void> {
  const server = await startBundled({ dataDir: testServerFolder, durable: false });
  const passwords = readPasswords(path.join(path.dirname(server.dataDir), "passwords.json"));
  const address = { port: server.port, passwords };
  writeAddress(address);
  do {
    await untilIdle(address);
    removeAddress(); // nobody new finds us; one that has just found us is seen by the second look
  } while (!(await nobodyIsLeft(address)));
  await server.stop();
  rmSync(testServerFolder, { recursive: true, force: true });
  rmSync(testServerLog, { force: true });
}

async function untilIdle(address: ServerAddress): Promise<void> {
  for (let idleRounds = 0; idleRounds < idleRoundsBeforeEnd;) {
    await sleep(roundMillis);
    idleRounds = (await testsConnected(address)) === 0 ? idleRounds + 1 : 0;
  }
}

async function nobodyIsLeft(address: ServerAddress): Promise<boolean> {
  await sleep(200);
  if ((await testsConnected(address)) === 0) return true;
  writeAddress(address);
  return false;
}

function testsConnected(address: ServerAddress): Promise<number> {
  return withSuperuser(address, async (client) => {
    const { rows } = await client.query<{ tests: number }>(
      "SELECT count(*)::int AS tests FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND application_name NOT LIKE 'daowei-holder-%'",
    );
    const [row] = rows;
    if (row === undefined) throw new Error("count without a row");
    return row.tests;
  });
}

try {
  await main();
} catch (error) {
  // Another keeper was faster: its server serves everyone.
  if (!(error instanceof BundledRefusal) || error.problem.kind !== "folder-in-use") throw error;
}
