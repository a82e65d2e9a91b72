import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { Client } from "pg";

import { superuserOf } from "../bundled/address.ts";
import type { ServerAddress } from "../bundled/address.ts";
import { readAddress, testServerLog } from "./address.ts";

/** A connection that tells the keeper that a test is using its server; it ends with the process, however that ends. */
export interface TestServer {
  readonly address: ServerAddress;
  readonly client: Client;
}

const startMillis = 60_000;

export async function joinTestServer(): Promise<TestServer> {
  const began = Date.now();
  let keeper: Keeper | undefined;
  for (;;) {
    const address = readAddress();
    const client = address === undefined ? undefined : await connectTo(address);
    if (address !== undefined && client !== undefined) return { address, client };
    if (keeper === undefined || keeper.ended()) keeper = startKeeper();
    if (Date.now() - began > startMillis)
      throw new Error(`no PostgreSQL for the tests after ${startMillis} ms: ${keeper.said()}`);
    await sleep(100);
  }
}

async function connectTo(address: ServerAddress): Promise<Client | undefined> {
  const connectionString = superuserOf(address, "postgres");
  const client = new Client({
    connectionString,
    application_name: "daowei-test",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => undefined); // the statement under way is rejected with the same error
  try {
    await client.connect();
    return client;
  } catch {
    return undefined; // an address left by a keeper that was killed, or one about to end: the caller asks again
  }
}

interface Keeper {
  ended(): boolean;
  said(): string;
}

function startKeeper(): Keeper {
  const log = openSync(testServerLog, "a", 0o600);
  const child = spawn(process.execPath, [fileURLToPath(new URL("keeper.ts", import.meta.url))], {
    detached: true,
    stdio: ["ignore", log, log],
    env: { PATH: process.env["PATH"] },
  });
  closeSync(log);
  child.unref();
  return {
    ended: () => child.exitCode !== null || child.signalCode !== null,
    said: () => readFileSync(testServerLog, "utf8").slice(-2_000),
  };
}
