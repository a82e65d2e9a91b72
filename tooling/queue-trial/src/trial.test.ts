import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const trial = fileURLToPath(new URL("main.ts", import.meta.url));

test("a killed worker loses no message, neither of the outbox nor of pg-boss", async () => {
  const asked = ["--messages", "200", "--kills", "1", "--lease", "1"];
  const { stdout } = await promisify(execFile)(process.execPath, [trial, ...asked]);
  const told = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(told.map(({ name }) => String(name).split(",")[0])).toEqual([
    "outbox",
    "pg-boss",
    "pg-boss",
    "pg-boss",
  ]);
  for (const one of told) expect(one).toMatchObject({ kills: 1, lost: 0, notSettled: 0 });
});
