import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { losingProxy } from "@daowei/db/testing";
import type { LosingProxy, TestDatabase } from "@daowei/db/testing";
import type { Launched } from "@daowei/server/testing";

import { launchServer } from "./demonstration.ts";
import type { ServerWish } from "./demonstration.ts";
import type { Program } from "./program.ts";

/** One server process of several on the same store, with a line on either side that can lose answers. */
export interface Node {
  /** Where people reach it: by way of the line that can lose its answers. */
  readonly url: string;
  /** The address that its pages have. */
  readonly origin: string;
  readonly toPeople: LosingProxy;
  readonly toDatabase: LosingProxy;
  readonly anchorFolder: string;
  /** Ends the process by the signal and starts the next one in its place; gives the exit code. */
  replace(signal: "SIGKILL" | "SIGTERM"): Promise<number | null>;
  /** The process stands still for a while and knows nothing of it. */
  pause(millis: number): Promise<void>;
  /** Its machine's clock goes so far ahead, or behind; also that of the processes that follow. */
  turnClock(aheadMillis: number): Promise<void>;
  stop(): Promise<number | null>;
  /** What its processes said since it was last asked, for the one who must explain a failure. */
  words(): string;
}

export interface NodeWish {
  readonly program: Program;
  readonly database: TestDatabase;
  readonly folder: string;
  readonly name: string;
}

export async function startNode({ program, database, folder, name }: NodeWish): Promise<Node> {
  const toDatabase = await losingProxy(database.url);
  const dataDir = join(folder, name);
  const clockFile = `${dataDir}.clock`;
  const wishAt = (port: string): ServerWish => ({
    program,
    databaseUrl: toDatabase.url,
    clockFile,
    flags: ["--port", port, "--demo", "--data", dataDir],
  });
  const process = await startProcess((port) => launchPatiently(wishAt(port), database));
  const toPeople = await losingProxy(process.origin);
  const inTurn = oneAfterTheOther();
  return {
    url: toPeople.url.replace(/\/$/, ""),
    origin: process.origin,
    toPeople,
    toDatabase,
    anchorFolder: join(dataDir, "anchors"),
    replace: (signal) => inTurn(() => process.replace(signal)),
    pause: (millis) =>
      inTurn(async () => {
        process.signal("SIGSTOP");
        await sleep(millis);
        process.signal("SIGCONT");
      }),
    turnClock: (aheadMillis) =>
      inTurn(() => {
        writeFileSync(clockFile, String(aheadMillis));
        process.signal("SIGUSR2");
        return Promise.resolve();
      }),
    stop: () =>
      inTurn(async () => {
        const code = await process.end("SIGTERM");
        await Promise.all([toPeople.close(), toDatabase.close()]);
        return code;
      }),
    words: () => process.words(),
  };
}

/** What is done to one process waits until what was done to it before is over. */
export function oneAfterTheOther(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const own = last.then(work);
    last = Promise.allSettled([own]); // whoever asked for it hears how it ended
    return own;
  };
}

async function startProcess(start: (port: string) => Promise<Launched>) {
  let server = await start("0");
  const { url: origin } = server;
  let said = "";
  let heard = 0;
  return {
    origin,
    signal: (signal: NodeJS.Signals) => process.kill(server.pid, signal),
    end: (signal: "SIGKILL" | "SIGTERM") => server.end(signal),
    replace: async (signal: "SIGKILL" | "SIGTERM") => {
      const code = await server.end(signal);
      said += server.words();
      server = await start(new URL(origin).port);
      return code;
    },
    words: () => {
      const all = said + server.words();
      const fresh = all.slice(heard);
      heard = all.length;
      return fresh;
    },
  };
}

const startMillis = 300_000;

/** A start that loses its database gives up with a sentence; who watches over a server starts it again. */
async function launchPatiently(wish: ServerWish, database: TestDatabase): Promise<Launched> {
  const began = Date.now();
  for (;;) {
    const launched = await launchServer(wish, database);
    if (!("exitCode" in launched)) return launched;
    if (Date.now() - began > startMillis)
      throw new Error(`a server does not come up:\n${launched.words}`);
    await sleep(100);
  }
}
