import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

import { sql } from "drizzle-orm";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";

import { startBundled } from "./bundled/index.ts";
import type { Bundled } from "./bundled/index.ts";
import { closeDatabase, openDatabase } from "./connect.ts";
import type { Database } from "./connect.ts";
import { IndefiniteOutcomeError, transact } from "./transact.ts";

let folder: string;
let server: Bundled;
let db: Database;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), "daowei-restart-"));
  chmodSync(folder, 0o755);
  server = await startBundled({ dataDir: folder, durable: false });
  db = openDatabase({ url: server.ownerUrl, max: 4, onConnectionLost: () => undefined });
  await db.execute(sql`CREATE TABLE act (id text PRIMARY KEY)`);
});
afterAll(async () => {
  await closeDatabase(db);
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What eight writers were told about each of their acts. */
interface Told {
  readonly acknowledged: string[];
  readonly failed: string[];
  readonly indefinite: string[];
}

async function writeDuring(name: string, fault: () => Promise<void>): Promise<Told> {
  const told: Told = { acknowledged: [], failed: [], indefinite: [] };
  let writing = true;
  const writer = async (own: number): Promise<void> => {
    for (let n = 0; writing; n += 1) {
      const id = `${name} ${own} ${n}`;
      await transact(db, (tx) => tx.execute(sql`INSERT INTO act VALUES (${id})`)).then(
        () => told.acknowledged.push(id),
        (error: unknown) =>
          (error instanceof IndefiniteOutcomeError ? told.indefinite : told.failed).push(id),
      );
    }
  };
  const writers = Array.from({ length: 8 }, (_, own) => writer(own));
  await until(() => told.acknowledged.length > 50);
  await fault();
  const before = told.acknowledged.length;
  await until(() => told.acknowledged.length > before + 50); // works again by itself
  writing = false;
  await Promise.all(writers);
  return told;
}

async function until(met: () => boolean): Promise<void> {
  await expect.poll(met, { timeout: 30_000, interval: 20 }).toBe(true);
}

async function stored(): Promise<ReadonlySet<string>> {
  const { rows } = await db.execute<{ id: string }>(sql`SELECT id FROM act`);
  return new Set(rows.map(({ id }) => id));
}

async function signal(how: NodeJS.Signals): Promise<void> {
  const before = server.pid();
  process.kill(before, how);
  await until(() => server.pid() !== before);
}

async function endAllBackEnds(): Promise<void> {
  const client = new Client({ connectionString: server.ownerUrl, application_name: "fault" });
  await client.connect();
  for (let round = 0; round < 20; round += 1)
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'daowei'",
    );
  await client.end();
}

const faults = {
  "PostgreSQL stopped fast and started again": () => signal("SIGINT"),
  "PostgreSQL stopped immediately and started again": () => signal("SIGQUIT"),
  "all back-ends ended twenty times": endAllBackEnds,
};

test.each(Object.entries(faults))(
  "%s under load: what was acknowledged is there, what failed is not, and work goes on",
  async (name, fault) => {
    const told = await writeDuring(name, fault);
    const kept = await stored();
    expect(told.acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    expect(told.failed.filter((id) => kept.has(id))).toEqual([]);
    const known = new Set([...told.acknowledged, ...told.indefinite]);
    expect([...kept].filter((id) => id.startsWith(`${name} `) && !known.has(id))).toEqual([]);
  },
  90_000,
);
