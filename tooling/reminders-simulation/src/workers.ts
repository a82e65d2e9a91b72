import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import type { Chance } from "./chance.ts";

export interface WorkerWish {
  readonly databaseUrl: string;
  readonly http: number;
  readonly smtp: number;
  readonly webhooks: readonly (readonly [placeCode: string, id: string])[];
  readonly webhookSecret: string;
  readonly leaseMillis: number;
  readonly freshMillis: number;
}

export interface Workers {
  readonly startAll: () => void;
  readonly killAll: () => Promise<void>;
  /** Kills one, which another takes the place of, or pauses it for longer than its lease. */
  readonly disturb: (chance: Chance) => Promise<"killed" | "paused">;
  readonly said: () => string;
}

const program = fileURLToPath(new URL("worker.ts", import.meta.url));
// Dozens of workers are killed in a year: each one anew reads the same program.
const env = { ...process.env, NODE_COMPILE_CACHE: path.join(tmpdir(), "daowei-simulation-cache") };

export function workersOf(wish: WorkerWish, count: number): Workers {
  const running: ChildProcess[] = [];
  let said = "";
  const start = (): void => {
    const child = spawn(process.execPath, [program, JSON.stringify(wish)], {
      stdio: ["pipe", "ignore", "pipe"],
      env,
    });
    child.stderr?.on("data", (text: Buffer) => (said = `${said}${text.toString()}`.slice(-20_000)));
    running.push(child);
  };
  const kill = async (child: ChildProcess): Promise<void> => {
    running.splice(running.indexOf(child), 1);
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
  };
  return {
    startAll: () => {
      while (running.length < count) start();
    },
    killAll: async () => {
      await Promise.all([...running].map(kill));
    },
    disturb: async (chance) => {
      const child = chance.oneOf(running);
      if (chance.happens(0.6)) {
        await kill(child);
        start();
        return "killed";
      }
      child.kill("SIGSTOP");
      await sleep(wish.leaseMillis * (0.5 + chance.next()));
      child.kill("SIGCONT");
      return "paused";
    },
    said: () => said,
  };
}
