import { createHash, randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { closeDatabase, openDatabase } from "@daowei/db";
import { startBundled } from "@daowei/db/bundled";
import { loadLibrary } from "@daowei/policies";
import { clientFor, launchWell, signInTo, testFolder } from "@daowei/server/testing";
import type { Client } from "@daowei/server/testing";
import { TRPCClientError } from "@trpc/client";
import { afterAll, expect, test } from "vitest";

import { smallDisk } from "./small-disk.ts";
import { holdAgainstInvariants } from "./store-check.ts";

const folder = testFolder();
const disk = smallDisk(folder.path);
afterAll(async () => {
  disk?.release();
  await folder.clear();
});

/** Headcounts of one county that are unlike all others; a key of their own. */
function file(number: number) {
  const text = `place_code,insured_class,heads\n450102,resident,${number}\n`;
  const bytes = Buffer.from(text);
  return {
    fiscalYear: 2022,
    placeCode: "450000",
    fileName: "示例数据-参保人数.csv",
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    cutOffOn: "2022-05-31",
    status: "verified" as const,
    warningsAcknowledged: true,
    idempotencyKey: randomUUID(),
  };
}

type File = ReturnType<typeof file>;

/** Null when it was acknowledged, else what was said. */
async function refusalOf(client: Client, asked: File): Promise<string | null> {
  try {
    await client.enrolment.accept.mutate(asked);
    return null;
  } catch (error) {
    if (!(error instanceof TRPCClientError)) throw error;
    return error.message;
  }
}

const named = ["database_unavailable", "outcome_unknown"];
const mostAsked = 400;
const patienceMillis = 120_000;

/** Until nothing more is taken for want of room: what was acknowledged before, and what was asked last. */
async function askUntilRefused(client: Client) {
  const acknowledged: File[] = [];
  for (let number = 1; number <= mostAsked; number += 1) {
    const asked = file(number);
    const said = await refusalOf(client, asked);
    if (said !== null) return { acknowledged, refused: asked, said };
    acknowledged.push(asked);
  }
  throw new Error(`${mostAsked} files were taken on a full disk`);
}

async function askUntilTaken(client: Client, asked: File): Promise<void> {
  for (const began = Date.now(); ; await sleep(200)) {
    const said = await refusalOf(client, asked);
    if (said === null) return;
    expect(named).toContain(said);
    if (Date.now() - began > patienceMillis) throw new Error(`still ${said}`);
  }
}

test("daowei with its own PostgreSQL on a disk that is full says so by name, loses nothing that it acknowledged, and goes on when there is room", async ({
  skip,
}) => {
  if (disk === undefined) return skip("this user may mount no small disk");
  const dataDir = join(disk.path, "data");
  const server = await launchWell(["--demo", "--port", "0", "--data", dataDir]);
  const client = clientFor(server.url, await signInTo(server.url, "jingban-jia"));
  disk.fill();
  const { acknowledged, refused, said } = await askUntilRefused(client);
  expect(named).toContain(said);
  // Pages and questions are answered, or it is said that the database is away.
  expect([200, 503]).toContain((await fetch(`${server.url}/healthz`)).status);
  disk.clear();
  await askUntilTaken(client, refused);
  for (const asked of [...acknowledged, refused])
    expect(await client.enrolment.accept.mutate(asked)).toMatchObject({ replayed: true });
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await server.end("SIGTERM")).toBe(0);

  const bundled = await startBundled({ dataDir, durable: false });
  const database = openDatabase({ url: bundled.auditorUrl });
  expect(await holdAgainstInvariants(database, { library: loadLibrary() })).toEqual([]);
  await closeDatabase(database);
  await bundled.stop();
}, 600_000);

test("a start on a full disk ends with a sentence, and the next one with room comes up", async ({
  skip,
}) => {
  if (disk === undefined) return skip("this user may mount no small disk");
  disk.fill();
  const dataDir = join(disk.path, "data");
  await expect(startBundled({ dataDir, durable: false })).rejects.toThrow(/disk .* is full/);
  disk.clear();
  const bundled = await startBundled({ dataDir, durable: false });
  await bundled.stop();
}, 120_000);
