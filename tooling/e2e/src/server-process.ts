import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { once } from "node:events";

import { ownFolder, removeOwnFolder } from "@daowei/db/testing";

const entry = join(import.meta.dirname, "../../../apps/server/src/main.ts");
const startLimitMs = 120_000;

export interface ServerProcess {
  readonly url: string;
  readonly dataDir: string;
  /** Milliseconds from the start of the process to the first healthy answer. */
  readonly startMs: number;
  /** Everything the server said, for the one who must explain a failure. */
  log(): string;
  /** SIGTERM, and waits for the end. */
  stop(): Promise<number | null>;
  /** SIGKILL: the process has no moment to tidy up. */
  kill(): Promise<void>;
}

/** A data folder of its own for one test file; under the system's temporary folder, which an unprivileged database server can reach. The next run clears it where this one is killed. */
export function temporaryData(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "daowei-e2e-"));
  chmodSync(folder, 0o755);
  ownFolder(folder);
  return { folder, remove: () => removeOwnFolder(folder) };
}

export interface ServerWish {
  readonly dataDir: string;
  /** A number to listen on again after a kill, so that open pages find the server at its old address; 0 for any free port. */
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** An office's own store, made before, in place of a demonstration. */
  readonly production?: boolean;
}

/** Starts the real server as people do and waits until it answers. */
export async function startServer({
  dataDir,
  port = 0,
  env = {},
  production = false,
}: ServerWish): Promise<ServerProcess> {
  const began = performance.now();
  const kind = production ? "--no-demo" : "--demo";
  const words = [entry, "--port", String(port), "--data", dataDir, kind, "--ready-json"];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const log = () => said.join("");
  const ready = await readyLine(child, log);
  await untilHealthy(ready.url, log);
  return {
    url: ready.url,
    dataDir: ready.dataDir,
    startMs: performance.now() - began,
    log,
    stop: () => end(child, "SIGTERM"),
    kill: async () => {
      await end(child, "SIGKILL");
    },
  };
}

function readyLine(
  child: ChildProcess,
  log: () => string,
): Promise<{ url: string; dataDir: string }> {
  const { stdout } = child;
  if (stdout === null) throw new Error("the server has no standard output");
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      child.kill("SIGTERM");
      reject(new Error(`not ready within ${startLimitMs} ms:\n${log()}`));
    }, startLimitMs);
    createInterface({ input: stdout }).on("line", (line) => {
      if (!line.startsWith('{"url"')) return;
      clearTimeout(late);
      resolve(JSON.parse(line) as { url: string; dataDir: string });
    });
    child.once("exit", (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${code}:\n${log()}`));
    });
  });
}

async function untilHealthy(url: string, log: () => string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(`${url}/healthz`);
    if (answer.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url}/healthz never answered 200:\n${log()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
  return child.exitCode;
}
