import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { once } from "node:events";

/** What a program says on either output, and how it ends. */
export interface Ran {
  readonly status: number | null;
  readonly said: string;
}

/** Where a program calls, and with which key. */
export interface CalledWith {
  readonly url: string;
  readonly key: string;
}

/** Runs a program as its reader would, with nothing but an installed client beside it. */
export async function runProgram(
  folder: string,
  { url, key }: CalledWith,
  words: readonly string[],
): Promise<Ran> {
  const { PATH } = process.env;
  const env = { PATH, DAOWEI_URL: url, DAOWEI_KEY: key };
  const child = spawn(process.execPath, words, { cwd: folder, env });
  const ended = once(child, "close");
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { status: typeof status === "number" ? status : null, said: `${stdout}${stderr}` };
}
