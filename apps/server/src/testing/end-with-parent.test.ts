import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const endWithParent = new URL("./end-with-parent.ts", import.meta.url).href;
const forever =
  "setInterval(() => {}, 1000); process.on('SIGTERM', () => process.exit(7)); console.log('up')";

function start(script: string) {
  return spawn(process.execPath, ["--import", endWithParent, "--eval", script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
}

test("a process is asked to stop when the pipe to its parent ends, which the death of the parent does", async () => {
  const child = start(forever);
  const exited = once(child, "exit");
  await once(child.stdout, "data");
  child.stdin.destroy();
  expect(await exited).toEqual([7, null]);
});

test("a process that has nothing left to do ends while its parent lives", async () => {
  const child = start("");
  expect(await once(child, "exit")).toEqual([0, null]);
});
