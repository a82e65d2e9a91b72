import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Outcome } from "./outcome.ts";

/** Brings a command's result to stdout or to its file, and the rest to stderr; gives the exit code. */
export async function deliver(outcome: Outcome): Promise<number> {
  for (const line of outcome.diagnostics) process.stderr.write(`${line}\n`);
  if (outcome.result === null) return outcome.exitCode;
  if (outcome.out === null) {
    process.stdout.write(outcome.result);
    return outcome.exitCode;
  }
  const failure = await replaceFile(outcome.out, outcome.result);
  if (failure === undefined) return outcome.exitCode;
  process.stderr.write(`${outcome.out}: 不能写入 cannot write (${failure})\n`);
  return 1;
}

/** A reader sees the old file or the whole new one, never half of it. */
async function replaceFile(
  file: string,
  content: string | Uint8Array,
): Promise<string | undefined> {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(unfinished, "wx");
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    return undefined;
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
}
