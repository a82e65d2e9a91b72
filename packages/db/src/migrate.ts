import { setTimeout as sleep } from "node:timers/promises";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { Client } from "pg";
import type { ClientBase } from "pg";

import { ensureApplied, readApplied } from "./applied-migrations.ts";
import { grantAccess } from "./grants.ts";
import type { Grantees } from "./grants.ts";
import { lockTables } from "./lock-tables.ts";
import type { ContendedTables } from "./lock-tables.ts";
import { readMigrations } from "./migration-files.ts";
import type { MigrationFile } from "./migration-files.ts";
import { MigrationRefusal } from "./migration-problem.ts";
import { pendingOf } from "./migration-plan.ts";
import type { MigrationProblem } from "./migration-problem.ts";
import { officeRoles, roles } from "./roles.ts";
import { sqlStateOf } from "./sql-state.ts";

export interface MigrateOptions {
  /** Folder with the journal, the SQL files and checksums.json; the committed one when left out. */
  readonly folder?: string;
  /** Logins that get their rights after the migrations; those that do not exist on this server are passed over. */
  readonly grantees?: Partial<Grantees>;
  /** How long to wait for another daowei that is migrating the same database. */
  readonly waitMillis?: number;
}

export interface MigrationReport {
  readonly ran: readonly string[];
  readonly alreadyThere: number;
}

/** Must be the same number in every version: it is what keeps two of them from migrating at once. */
export const migrationLock = 7_239_415_806;

/**
 * Brings the database at `url` (the owner's) up to this version: each file in one transaction, one daowei at a time.
 * Throws `MigrationRefusal` with its problem when files and database do not fit; nothing is changed then.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<MigrationReport> {
  const files = unwrap(readMigrations(options.folder));
  const client = new Client({
    connectionString: url,
    application_name: "daowei-migrate",
    connectionTimeoutMillis: 10_000,
    options: "-c TimeZone=UTC",
  });
  client.on("error", () => undefined); // the statement under way is rejected with the same error
  await client.connect();
  try {
    await takeTurn(client, options.waitMillis ?? 300_000);
    await refusing("42501", { kind: "login-may-not-migrate", login: loginOf(url) }, () =>
      ensureApplied(client),
    );
    const applied = await readApplied(client);
    const pending = unwrap(pendingOf(files, applied));
    const contended: ContendedTables = [];
    for (const file of pending) await run(client, file, contended);
    await grantAccess(client, { ...roles, ...officeRoles, ...options.grantees });
    return { ran: pending.map((file) => file.name), alreadyThere: applied.length };
  } finally {
    await client.end(); // gives the lock back too
  }
}

/** Holds the database against this version without changing anything: the app's check before it serves. */
export async function checkSchema(
  url: string,
  folder?: string,
): Promise<Result<MigrationReport, MigrationProblem>> {
  const files = readMigrations(folder);
  if (!files.ok) return files;
  const client = new Client({
    connectionString: url,
    application_name: "daowei-check",
    connectionTimeoutMillis: 10_000,
  });
  client.on("error", () => undefined); // as above
  await client.connect();
  try {
    const applied = await readApplied(client);
    const pending = pendingOf(files.value, applied);
    if (!pending.ok) return pending;
    if (pending.value.length === 0) return ok({ ran: [], alreadyThere: applied.length });
    return refuse({
      kind: "schema-older-than-code",
      pending: pending.value.map((file) => file.name),
    });
  } finally {
    await client.end();
  }
}

async function takeTurn(client: ClientBase, waitMillis: number): Promise<void> {
  await client.query(`SET lock_timeout = ${waitMillis}`);
  await refusing("55P03", { kind: "migrations-under-way" }, () =>
    client.query("SELECT pg_advisory_lock($1)", [migrationLock]),
  );
  await client.query("SET lock_timeout = '60s'");
}

const patienceMillis = 120_000;
const deadlock = "40P01";
const lockNotFree = "55P03";

/** Where somebody stands in the way, the file is run again from its beginning. */
async function run(
  client: ClientBase,
  file: MigrationFile,
  contended: ContendedTables,
): Promise<void> {
  const began = Date.now();
  for (;;) {
    const attempt: Attempt = { contended, statement: 0 };
    try {
      return await runOnce(client, file, attempt);
    } catch (error) {
      const state = sqlStateOf(error);
      const inTheWay = state === deadlock || (state === lockNotFree && attempt.statement === 0);
      if (inTheWay && Date.now() - began < patienceMillis) {
        await client.query("ROLLBACK");
        await sleep(Math.random() * 200);
        continue;
      }
      const reason = error instanceof Error ? error.message : String(error);
      // Ending the connection, which the caller does, takes back what the open transaction did.
      throw new MigrationRefusal(
        { kind: "migration-failed", migration: file.name, reason, statement: attempt.statement },
        { cause: error },
      );
    }
  }
}

interface Attempt {
  readonly contended: ContendedTables;
  /** The statement of the file that runs; 0 while its tables are being taken. */
  statement: number;
}

async function runOnce(client: ClientBase, file: MigrationFile, attempt: Attempt): Promise<void> {
  await client.query("BEGIN");
  await lockTables(client, file, attempt.contended);
  for (const text of file.statements) {
    attempt.statement += 1;
    await client.query(text);
  }
  await client.query("INSERT INTO daowei_migrations.applied (name, sha256) VALUES ($1, $2)", [
    file.name,
    file.sha256,
  ]);
  await client.query("COMMIT");
}

async function refusing(
  state: string,
  problem: MigrationProblem,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act();
  } catch (error) {
    throw sqlStateOf(error) === state ? new MigrationRefusal(problem, { cause: error }) : error;
  }
}

function loginOf(url: string): string {
  return decodeURIComponent(new URL(url).username);
}

function unwrap<T>(result: Result<T, MigrationProblem>): T {
  if (!result.ok) throw new MigrationRefusal(result.problem);
  return result.value;
}
