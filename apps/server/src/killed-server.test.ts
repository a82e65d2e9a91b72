import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { testDatabase } from "@daowei/db/testing";
import { afterAll, expect, test, vi } from "vitest";

import { clientFor } from "./testing/client.ts";
import type { Client } from "./testing/client.ts";
import { launchWell, signInTo, testFolder } from "./testing/launched.ts";

const data = testFolder();
const folder = data.path;
afterAll(() => data.clear());

/** 111 without those of the three cities that have batches already. */
const countiesLeft = 98;
const region = { fiscalYear: 2022, placeCode: "450000" };

async function importRegion(preparer: Client): Promise<string> {
  const demo = join(import.meta.dirname, "../demo");
  const fileName = readdirSync(demo).find((name) => name.endsWith(".csv"));
  if (fileName === undefined) throw new Error(`no headcounts in ${demo}`);
  const bytes = readFileSync(join(demo, fileName));
  const { versionId } = await preparer.enrolment.accept.mutate({
    ...region,
    fileName,
    contentBase64: bytes.toString("base64"),
    sha256: createHash("sha256").update(bytes).digest("hex"),
    cutOffOn: "2022-05-31",
    status: "verified",
    warningsAcknowledged: true,
    idempotencyKey: randomUUID(),
  });
  return versionId;
}

/** Prepares a batch, kills the server while it is submitted, starts it again and asks once more with the same key. */
async function killWhileSubmitting(
  flags: readonly string[],
  environment: Readonly<Record<string, string>>,
  afterMillis: number,
): Promise<Retold> {
  const first = await launchWell(flags, environment);
  const cookie = await signInTo(first.url, "jingban-jia");
  const before = clientFor(first.url, cookie);
  const created = await before.batches.create.mutate({
    ...region,
    policyId: "gx-2022",
    headcountVersionId: await importRegion(before),
    title: "被中断的批次",
    kind: "regular",
    idempotencyKey: randomUUID(),
  });
  const { id, revisionHash } = created;
  const submission = { id, revisionHash, idempotencyKey: randomUUID() };
  const inFlight = before.batches.submit.mutate(submission).then(
    (acted) => acted.stage,
    () => "indefinite" as const,
  );
  await sleep(afterMillis);
  await first.end("SIGKILL");
  const heard = await inFlight;

  const second = await launchWell(flags, environment);
  const after = clientFor(second.url, cookie);
  const { rows } = await after.batches.rows.query({ id });
  const found = await after.batches.get.query({ id });
  const asked = await after.batches.submit.mutate(submission);
  const { events } = await after.batches.get.query({ id });
  await second.end("SIGTERM");
  return { heard, counties: rows.length, found: found.stage, asked, acts: events.map(actOf) };
}

const actOf = ({ act }: { readonly act: string }) => act;

interface Retold {
  /** What the caller of the submission heard before the server died. */
  readonly heard: string;
  readonly counties: number;
  /** The stage after the start. */
  readonly found: string;
  readonly asked: { readonly stage: string; readonly replayed: boolean };
  readonly acts: readonly string[];
}

/** Either the submission is stored and asking again says so, or it is not and asking again does it: never twice. */
function whole({ heard, found }: Retold): Retold {
  const stored = found === "submitted";
  return {
    heard: stored ? heard : "indefinite",
    counties: countiesLeft,
    found: stored ? "submitted" : "prepared",
    asked: expect.objectContaining({ stage: "submitted", replayed: stored }),
    acts: ["created", "submit"],
  };
}

test("nothing acknowledged is lost when the server is killed, on the bundled database", async () => {
  const flags = ["--port", "0", "--data", join(folder, "bundled")];
  const retold = await killWhileSubmitting(flags, {}, 8);
  expect(retold).toEqual(whole(retold));
}, 180_000);

test("nothing acknowledged is lost when the server is killed, on the office's own database", async () => {
  const database = await testDatabase();
  const retold = await killWhileSubmitting(
    ["--port", "0", "--demo", "--data", join(folder, "own")],
    { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl },
    20,
  );
  expect(retold).toEqual(whole(retold));
  await database.drop();
}, 180_000);

test("when PostgreSQL is killed the server lives on and works again with the next one", async () => {
  const dataDir = join(folder, "database-killed");
  const server = await launchWell(["--port", "0", "--data", dataDir]);
  const cookie = await signInTo(server.url, "jingban-jia");
  const pidFile = join(dataDir, "postgres", "pgdata", "postmaster.pid");
  process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL");
  // A connection may outlive the postmaster by a moment: one healthy answer does not mean that the next one is.
  const asking = () => clientFor(server.url, cookie).session.me.query();
  const me = await vi.waitFor(asking, { timeout: 60_000, interval: 100 });
  expect(me.user.username).toBe("jingban-jia");
  expect(await server.end("SIGTERM")).toBe(0);
}, 180_000);
