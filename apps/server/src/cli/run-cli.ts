import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const entry = path.join(import.meta.dirname, "main.ts");

/** Runs the real command in a process of its own, for tests. */
export async function runCli(
  args: readonly string[],
  more: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Finished> {
  const { INIT_CWD: _outer, ...own } = process.env;
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: more.cwd,
    env: { ...own, ...more.env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, exitCode] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", resolve);
    }),
  ]);
  return { exitCode, stdout, stderr };
}

async function textOf(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** A folder for one test file's inputs and outputs. */
export async function testFolder(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), "daowei-cli-"));
}

export const headsHeader = "place_code,insured_class,heads";

/** Apportions lines of a heads file that is written for it. */
export async function runApportion(
  call: { readonly folder: string; readonly policy: string; readonly lines: readonly string[] },
  ...more: readonly string[]
): Promise<Finished> {
  const heads = path.join(call.folder, `${randomUUID()}.csv`);
  await writeFile(heads, [headsHeader, ...call.lines].join("\n"));
  return runCli(["apportion", "--policy", call.policy, "--heads", heads, ...more]);
}
