import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./refusal.mjs";
import { start } from "./start.mjs";
import { test } from "./test.mjs";
import { say, warn } from "./say.mjs";

export const root = join(fileURLToPath(import.meta.url), "../../../..");

const tasks = { start, test };

/**
 * Runs one task of the launcher and sets the exit code; a refusal ends as one clear sentence in both languages.
 * @param {readonly string[]} words the task, then the flags that belong to it
 */
export async function main(words) {
  const [name, ...flags] = words;
  const task = name === "start" || name === "test" ? tasks[name] : undefined;
  if (task === undefined) {
    warn(
      `用法 usage: node tooling/scripts/up.mjs start|test [flags] (found: ${name === undefined ? "nothing" : name})`,
    );
    process.exitCode = 2;
    return;
  }
  try {
    process.exitCode = await task({ root, flags: flags[0] === "--" ? flags.slice(1) : flags });
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    warn(problem.chinese);
    warn(problem.message);
    if (name === "test") say("0 passed, 1 failed", { plain: true });
    process.exitCode = 1;
  }
}
