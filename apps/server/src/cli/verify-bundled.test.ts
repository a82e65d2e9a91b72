import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { launchWell, testFolder } from "../testing/launched.ts";
import { runCli } from "./run-cli.ts";

const data = testFolder();
afterAll(() => data.clear());

const verify = () => runCli(["verify", "--data", data.path, "--json"]);

test("a demonstration holds: beside the server that serves it, and alone; its anchors are held against the chain", async () => {
  const server = await launchWell(["--demo", "--port", "0", "--data", data.path]);
  const beside = await verify();
  expect(beside.exitCode).toBe(0);
  expect(readdirSync(join(data.path, "anchors"))).toHaveLength(1);
  await server.end("SIGTERM");
  const alone = await verify();
  expect(alone.exitCode).toBe(0);
  expect(JSON.parse(alone.stdout)).toMatchObject({ version: "verification.v1", holds: true });
}, 180_000);
