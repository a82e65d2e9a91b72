import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { losingProxy } from "@daowei/db/testing";
import type { LosingProxy, TestDatabase } from "@daowei/db/testing";
import { launch } from "@daowei/server/testing";

import { secret } from "./demonstration.ts";

/** One server process of several on the same store, with a line on either side that can lose answers. */
export interface Node {
  /** Where people reach it: by way of the line that can lose its answers. */
  readonly url: string;
  /** The address that its pages have. */
  readonly origin: string;
  readonly toPeople: LosingProxy;
  readonly toDatabase: LosingProxy;
  readonly dataDir: string;
  /** Ends the process by the signal and starts the next one in its place; gives the exit code. */
  replace(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
  /** The process stands still for a while and knows nothing of it. */
  pause(millis: number): Promise<void>;
  stop(): Promise<void>;
  /** What its processes said, for the one who must explain a failure. */
  words(): string;
}

export interface NodeWish {
  readonly database: TestDatabase;
  readonly folder: string;
  readonly name: string;
}

export async function startNode({ database, folder, name }: NodeWish): Promise<Node> {
  const toDatabase = await losingProxy(database.url);
  const dataDir = join(folder, name);
  const environment = {
    DATABASE_URL: toDatabase.url,
    DATABASE_OWNER_URL: database.ownerUrl,
    DAOWEI_SECRET: secret,
  };
  const flagsAt = (port: string) => ["--port", port, "--demo", "--data", dataDir];
  let server = await launchPatiently(flagsAt("0"), environment);
  let said = "";
  const { url: origin } = server;
  const toPeople = await losingProxy(origin);
  return {
    url: toPeople.url.replace(/\/$/, ""),
    origin,
    toPeople,
    toDatabase,
    dataDir,
    replace: async (signal) => {
      const code = await server.end(signal);
      said += server.words();
      server = await launchPatiently(flagsAt(new URL(origin).port), environment);
      return code;
    },
    pause: async (millis) => {
      process.kill(server.pid, "SIGSTOP");
      await sleep(millis);
      process.kill(server.pid, "SIGCONT");
    },
    stop: async () => {
      await server.end("SIGTERM");
      await Promise.all([toPeople.close(), toDatabase.close()]);
    },
    words: () => said + server.words(),
  };
}

/** A start that loses its database gives up with a sentence; who watches over a server starts it again. */
async function launchPatiently(
  flags: readonly string[],
  environment: Readonly<Record<string, string>>,
) {
  const refusals: string[] = [];
  while (refusals.length < 5) {
    const launched = await launch(flags, environment);
    if (!("exitCode" in launched)) return launched;
    refusals.push(launched.words);
    await sleep(200);
  }
  throw new Error(`a server does not come up:\n${refusals.join("\n")}`);
}
