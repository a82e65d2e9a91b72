import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ownFolder, removeOwnFolder } from "@daowei/db/testing";

const main = join(import.meta.dirname, "../main.ts");
const endWithParent = new URL("./end-with-parent.ts", import.meta.url).href;

const running = new Set<ChildProcess>();
const folders = new Set<TestFolder>();

export interface TestFolder {
  readonly path: string;
  /** Stops every server that is still running and removes the folder. */
  clear(): Promise<void>;
}

/** A folder, cleared by the next run where this one is killed, for data that the user who runs PostgreSQL can enter, also when the tests run as root. */
export function testFolder(): TestFolder {
  const path = mkdtempSync(join(tmpdir(), "daowei-server-"));
  chmodSync(path, 0o755);
  ownFolder(path);
  const folder = {
    path,
    clear: async () => {
      const ending = [...running].map((child) => once(child, "exit"));
      for (const child of running) end(child, "SIGTERM");
      await Promise.all(ending);
      removeOwnFolder(path);
      folders.delete(folder);
    },
  };
  folders.add(folder);
  return folder;
}

/** For who is asked to stop in the middle: no server of his runs on, and no folder of theirs is left. */
export async function clearTestFolders(): Promise<void> {
  await Promise.all([...folders].map((folder) => folder.clear()));
}

/** Wakes it too: a process that stands still hears of no signal but SIGKILL. */
function end(child: ChildProcess, signal: "SIGTERM" | "SIGINT" | "SIGKILL"): void {
  child.kill(signal);
  child.kill("SIGCONT");
}

export interface Launched {
  readonly url: string;
  readonly dataDir: string;
  readonly pid: number;
  /** What a person would have read so far. */
  words(): string;
  /** Everything that it has written to either of its outputs. */
  output(): string;
  end(signal: "SIGTERM" | "SIGINT" | "SIGKILL"): Promise<number | null>;
}

export interface Refused {
  readonly exitCode: number | null;
  readonly words: string;
}

/**
 * The real server as a process of its own, once it is ready, or what it said when it gave up. `program`: what Node is told to
 * run, where that is not the sources as they are.
 */
export async function launch(
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  program: readonly string[] = ["--import", endWithParent, main],
): Promise<Launched | Refused> {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [...program, "--ready-json", ...flags], {
    stdio: ["pipe", "pipe", "pipe"],
    env: { PATH, HOME, TMPDIR, DAOWEI_RATE_FACTOR: "1000", ...environment },
  });
  const exited = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
  running.add(child);
  child.once("exit", () => running.delete(child));
  let out = "";
  let words = "";
  child.stderr.on("data", (chunk: Buffer) => {
    words += chunk.toString();
  });
  const ready = new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
      if (out.includes("\n")) resolve(out);
    });
  });
  const first = await Promise.race([ready, exited]);
  if (typeof first !== "string" || child.pid === undefined)
    return { exitCode: await exited, words };
  return {
    ...readyOf(first),
    pid: child.pid,
    words: () => words,
    output: () => `${out}${words}`,
    end: (signal) => {
      end(child, signal);
      return exited;
    },
  };
}

/** The same, for tests in which a refusal would be the failure. */
export async function launchWell(
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Launched> {
  const launched = await launch(flags, environment);
  if ("exitCode" in launched) throw new Error(`exit ${launched.exitCode}\n${launched.words}`);
  return launched;
}

/** Signs a person of the demonstration in and gives the cookie to send along. */
export async function signInTo(url: string, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/auth/sign-in/username`, {
    method: "POST",
    headers: { origin: url, "content-type": "application/json" },
    body: JSON.stringify({ username, password: "daowei-yanshi" }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
  if (cookie === undefined) throw new Error(`sign-in answered ${answer.status}`);
  return cookie;
}

function readyOf(line: string): { readonly url: string; readonly dataDir: string } {
  const said: unknown = JSON.parse(line);
  if (typeof said === "object" && said !== null && "url" in said && "dataDir" in said) {
    const { url, dataDir } = said;
    if (typeof url === "string" && typeof dataDir === "string") return { url, dataDir };
  }
  throw new Error(`not a ready line: ${line}`);
}
