import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Client } from "pg";

import { withSuperuser } from "../bundled/accounts.ts";
import { superuserOf } from "../bundled/address.ts";
import type { ServerAddress } from "../bundled/address.ts";
import { prepareBinaries } from "../bundled/binaries.ts";
import { startBundled } from "../bundled/index.ts";
import { readPasswords } from "../bundled/passwords.ts";
import { chooseRunAs } from "../bundled/run-as.ts";
import { defaultSystemFolder } from "../bundled/system-folder.ts";
import { toolEnvironment } from "../bundled/tool.ts";
import { clockLibrary, secondsAt } from "./clock-library.ts";
import { lendMigrated } from "./test-database.ts";
import type { TestDatabase } from "./test-database.ts";

/** A PostgreSQL of a test's own on a machine whose clock the test turns. */
export interface TurnedServer {
  testDatabase(): Promise<TestDatabase>;
  /** So many seconds ahead of the true time, or behind; for every process of it, at once. */
  turn(aheadSeconds: number): void;
  stop(): Promise<void>;
}

/** Whether this machine's programs take their time from a library that stands before the system's. */
export const canTurnClock = process.platform === "linux" && process.arch === "x64";

/** `folder`: one that the user who runs PostgreSQL can enter. */
export async function turnedServer(folder: string): Promise<TurnedServer> {
  const made = await startBundled({ dataDir: folder, durable: false });
  const passwords = readPasswords(path.join(path.dirname(made.dataDir), "passwords.json"));
  await made.stop();
  const library = path.join(folder, "clock.so");
  writeFileSync(library, clockLibrary());
  chmodSync(library, 0o755);
  const address = { port: made.port, passwords };
  const ended = launch(made.dataDir, { port: made.port, library });
  await untilItAnswers(address);
  return {
    testDatabase: async () => lendMigrated({ address, client: await joined(address) }),
    turn: (aheadSeconds) => write(library, aheadSeconds),
    stop: ended.stop,
  };
}

function launch(dataDir: string, { port, library }: { port: number; library: string }) {
  const runAs = chooseRunAs();
  const systemFolder = defaultSystemFolder(runAs);
  const binaries = prepareBinaries({ systemFolder, runAs, onProgress: () => undefined });
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    timezone: "UTC",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(binaries.postgres, ["-D", dataDir, ...flags], {
    cwd: dataDir,
    env: { ...toolEnvironment, LD_PRELOAD: library },
    stdio: "ignore",
    ...runAs,
  });
  const ended = once(child, "exit");
  return {
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
}

function write(library: string, aheadSeconds: number): void {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(BigInt(aheadSeconds));
  const file = openSync(library, "r+");
  writeSync(file, bytes, 0, bytes.length, secondsAt);
  closeSync(file);
}

async function joined(address: ServerAddress): Promise<Client> {
  const client = new Client({ connectionString: superuserOf(address, "postgres") });
  client.on("error", () => undefined); // the statement under way is rejected with the same error
  await client.connect();
  return client;
}

const patienceMillis = 60_000;

async function untilItAnswers(address: ServerAddress): Promise<void> {
  for (const began = Date.now(); ;) {
    try {
      return void (await withSuperuser(address, (client) => client.query("SELECT")));
    } catch (error) {
      if (Date.now() - began > patienceMillis)
        throw new Error("PostgreSQL with a turned clock does not answer", { cause: error });
      await sleep(50);
    }
  }
}
