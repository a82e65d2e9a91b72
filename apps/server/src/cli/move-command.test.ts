import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

import { moveStore } from "@daowei/db/move";
import { startBundled } from "@daowei/db/bundled";
import { blankDatabase } from "@daowei/db/testing";
import type { TestDatabase } from "@daowei/db/testing";
import { newId } from "@daowei/operations";
import {
  agreed,
  attachPaper,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
} from "@daowei/operations/testing";
import type { Office, Team } from "@daowei/operations/testing";
import { getBatch, submitBatch } from "@daowei/operations/batches";
import { closeDatabase, openDatabase } from "@daowei/db";
import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { runCli } from "./run-cli.ts";

const entry = path.join(import.meta.dirname, "main.ts");
let office: Office;
let team: Team;
let issued: string;
const lent: TestDatabase[] = [];
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  const draft = await attachPaper(office, team, await draftBatch(office, team));
  issued = (await issueDraft(office, team, draft)).id;
});
afterEach(async () => {
  for (const database of lent.splice(0)) await database.drop();
});
afterAll(() => office.close());

async function target(): Promise<TestDatabase> {
  const database = await blankDatabase();
  lent.push(database);
  return database;
}

function source(): Record<string, string> {
  const { url, ownerUrl } = office.database;
  return { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl };
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const database = openDatabase({ url, max: 1 });
  try {
    return (await database.$client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await closeDatabase(database);
  }
}

const peopleIn = (url: string) => ask(url, "SELECT id, name FROM person ORDER BY id");

test("a whole store goes to another server, is the same there and can be worked on", async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "daowei-move-"));
  chmodSync(folder, 0o755);
  const other = await startBundled({ dataDir: folder, durable: false });
  try {
    const moved = await runCli(["move", "--to", other.ownerUrl], { env: source() });
    expect([moved.exitCode, moved.stderr.includes("transfer: ")]).toEqual([0, true]);
    expect(moved.stdout).toContain("I1 to I10 hold on both sides");
    expect(moved.stdout + moved.stderr).not.toContain(new URL(other.ownerUrl).password);
    expect(await peopleIn(other.ownerUrl)).toEqual(await peopleIn(office.database.ownerUrl));
    const papers = "SELECT sha256, content FROM attachment";
    expect(await ask(other.ownerUrl, papers)).toEqual(await ask(office.database.ownerUrl, papers));
    expect(moved.stderr).toContain("attachment: 1");
    const database = openDatabase({ url: other.url, max: 2 });
    const there = { ...office.as(team.preparer), database };
    expect(agreed(await getBatch(there, { id: issued }))).toEqual(
      agreed(await getBatch(office.as(team.preparer), { id: issued })),
    );
    const cut = database.execute(sql`DELETE FROM audit_entry`);
    await expect(cut).rejects.toMatchObject({ cause: { code: "42501" } });
    await closeDatabase(database);
    const cutByOwner = ask(other.ownerUrl, "DELETE FROM audit_entry");
    await expect(cutByOwner).rejects.toThrow("never changed");
  } finally {
    await other.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test("a target that is in use is refused and stays as it is", async () => {
  const { ownerUrl } = await target();
  await ask(ownerUrl, "CREATE TABLE somebodys (id int)");
  const refused = await runCli(["move", "--to", ownerUrl], { env: source() });
  expect([refused.exitCode, refused.stdout]).toEqual([1, ""]);
  expect(refused.stderr).toContain("somebodys");
  expect(await ask(ownerUrl, "SELECT FROM pg_namespace WHERE nspname LIKE 'daowei%'")).toEqual([]);
  const itself = await moveStore({ from: office.database.ownerUrl, to: office.database.ownerUrl });
  expect(itself).toMatchObject({ ok: false, problem: { kind: "target-not-empty" } });
});

test("a store of another version is refused on either side", async () => {
  const newer = await target();
  const from = office.database.ownerUrl;
  expect(await moveStore({ from, to: newer.ownerUrl })).toMatchObject({ ok: true });
  await ask(
    newer.ownerUrl,
    "INSERT INTO daowei_migrations.applied (name, sha256) VALUES ('9999_later', '0')",
  );
  const problem = { kind: "schema-newer-than-code", migration: "9999_later" };
  expect(await moveStore({ from, to: newer.ownerUrl })).toMatchObject({
    problem: { kind: "target-of-other-version", problem },
  });
  expect(await moveStore({ from: newer.ownerUrl, to: (await target()).ownerUrl })).toMatchObject({
    problem: { kind: "source-of-other-version", problem },
  });
});

test("stopped half-way it leaves the target empty, and the next move goes through", async () => {
  const { ownerUrl: to } = await target();
  const stopping = new AbortController();
  const stopped = await moveStore({
    from: office.database.ownerUrl,
    to,
    signal: stopping.signal,
    onProgress: ({ table }) => {
      if (table === "person") stopping.abort();
    },
  });
  expect(stopped).toEqual({ ok: false, problem: { kind: "move-stopped" } });
  expect(await peopleIn(to)).toEqual([]);
  expect(await moveStore({ from: office.database.ownerUrl, to })).toMatchObject({ ok: true });
});

test("killed half-way it leaves the target empty, and the next move goes through", async () => {
  const { ownerUrl: to } = await target();
  const blocker = openDatabase({ url: office.database.ownerUrl, max: 1 });
  await blocker.transaction(async (tx) => {
    await tx.execute(sql`LOCK TABLE transfer IN ACCESS EXCLUSIVE MODE`); // the move waits there
    const child = spawn(process.execPath, [entry, "move", "--to", to], {
      env: { ...process.env, ...source() },
      stdio: ["ignore", "ignore", "pipe"],
    });
    const ended = new Promise((resolve) => child.once("exit", (_code, signal) => resolve(signal)));
    for await (const line of createInterface(child.stderr)) {
      if (line.includes(" person: ")) child.kill("SIGKILL");
    }
    expect(await ended).toBe("SIGKILL");
  });
  await closeDatabase(blocker);
  await expect.poll(() => peopleIn(to)).toEqual([]);
  expect(await moveStore({ from: office.database.ownerUrl, to })).toMatchObject({ ok: true });
});

test("what the source takes while it is moved is told, and is not half in the target", async () => {
  const { ownerUrl: to } = await target();
  const extra = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [{ placeCode: "450103", insuredClass: "resident", heads: 5n }],
  });
  const draft = await draftBatch(office, team, { headcountVersionId: extra });
  let acted: Promise<unknown> | undefined;
  const moved = await moveStore({
    from: office.database.ownerUrl,
    to,
    onProgress: ({ table }) => {
      if (table !== "person") return;
      const { id, revisionHash } = draft;
      const submitted = { id, revisionHash, idempotencyKey: newId() };
      acted = submitBatch(office.as(team.preparer), submitted).then(agreed);
    },
  });
  await acted;
  expect(moved).toMatchObject({ ok: true, value: { actsSince: "1" } });
  const stage = `SELECT stage FROM batch WHERE id = '${draft.id}'`;
  expect(await ask(to, stage)).toEqual([{ stage: "prepared" }]);
  expect(await ask(office.database.ownerUrl, stage)).toEqual([{ stage: "submitted" }]);
});
