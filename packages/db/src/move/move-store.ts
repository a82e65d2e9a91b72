import { pipeline } from "node:stream/promises";

import { ok, refuse } from "@daowei/domain/result";
import type { Result } from "@daowei/domain/result";
import { Client, escapeIdentifier } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

import { checkSchema, migrate, migrationLock } from "../migrate.ts";
import { MigrationRefusal } from "../migration-problem.ts";
import { carryNumbering, fingerprintOf, tablesInOrder } from "./moved-tables.ts";
import type { MovedTable } from "./moved-tables.ts";
import type { Fingerprint, MoveProblem } from "./problem.ts";
import { closeTables, openTables, refusalOfOpened, refusalOfTarget } from "./target.ts";

/** Both by the logins that own the tables: no other sees all rows. */
export interface MoveStore {
  readonly from: string;
  readonly to: string;
  /** Stops the move; the target stays as it was. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (at: MoveProgress) => void;
}

export interface MoveProgress {
  readonly table: string;
  readonly rows: string;
  readonly done: number;
  readonly tables: number;
}

export interface MovedStore {
  readonly tables: readonly ({ readonly name: string } & Fingerprint)[];
  /** The end of the audit chain that was moved. */
  readonly auditNumber: string;
  /** Acts that the source took after the snapshot: they are not in the target. */
  readonly actsSince: string;
}

/**
 * Copies a whole store to another server: one snapshot of the source, one transaction in the target, which commits only
 * when every table has the same rows on both sides. Stopped or killed at any moment it leaves the target empty.
 */
export async function moveStore(move: MoveStore): Promise<Result<MovedStore, MoveProblem>> {
  const checked = await checkSchema(move.from);
  if (!checked.ok) return refuse({ kind: "source-of-other-version", problem: checked.problem });
  const made = await makeTarget(move.to);
  if (!made.ok) return made;
  const source = await connect(move.from);
  const target = await connect(move.to);
  const stop = (): void => void Promise.all([source.end(), target.end()]);
  move.signal?.addEventListener("abort", stop, { once: true });
  try {
    return await copyAll({ ...move, source, target });
  } catch (error) {
    if (move.signal?.aborted === true) return refuse({ kind: "move-stopped" });
    throw error;
  } finally {
    move.signal?.removeEventListener("abort", stop);
    await Promise.all([source.end(), target.end()]); // what was not committed is not there
  }
}

/** Brings the target to this version's schema; one that somebody uses is refused untouched. */
async function makeTarget(url: string): Promise<Result<void, MoveProblem>> {
  const client = await connect(url);
  try {
    const refused = await refusalOfTarget(client);
    if (refused !== undefined) return refused;
  } finally {
    await client.end();
  }
  try {
    await migrate(url);
    return ok(undefined);
  } catch (error) {
    if (!(error instanceof MigrationRefusal)) throw error;
    return refuse({ kind: "target-of-other-version", problem: error.problem });
  }
}

interface Connected extends MoveStore {
  readonly source: Client;
  readonly target: Client;
}

async function copyAll(move: Connected): Promise<Result<MovedStore, MoveProblem>> {
  const { source, target } = move;
  await source.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await target.query("BEGIN");
  // A daowei that starts on the target waits for this before it looks whether it must migrate.
  await target.query("SELECT pg_advisory_xact_lock($1)", [migrationLock]);
  const tables = await tablesInOrder(source);
  const locked = tables.map(({ name }) => escapeIdentifier(name)).join(", ");
  await target.query(`LOCK TABLE ${locked} IN ACCESS EXCLUSIVE MODE`);
  const opened = await refusalOfOpened(target);
  if (opened !== undefined) return opened;
  await openTables(target, tables);
  const moved: MovedStore["tables"][number][] = [];
  for (const table of tables) {
    const copied = await copyTable(move, table);
    if (!copied.ok) return copied;
    moved.push({ name: table.name, ...copied.value });
    const progress = { table: table.name, rows: copied.value.rows };
    move.onProgress?.({ ...progress, done: moved.length, tables: tables.length });
  }
  await closeTables(target, tables);
  await carryNumbering(target);
  const auditNumber = await auditEnd(source);
  await source.query("COMMIT");
  await target.query("COMMIT");
  await target.query("ANALYZE"); // without it the first questions there are planned for empty tables
  const actsSince = BigInt(await auditEnd(source)) - BigInt(auditNumber);
  return ok({ tables: moved, auditNumber, actsSince: actsSince.toString() });
}

async function copyTable(
  { source, target, signal }: Connected,
  table: MovedTable,
): Promise<Result<Fingerprint, MoveProblem>> {
  const what = `${escapeIdentifier(table.name)} (${table.columns})`;
  await pipeline(
    source.query(copyTo(`COPY ${what} TO STDOUT`)),
    target.query(copyFrom(`COPY ${what} FROM STDIN`)),
    { signal },
  );
  const there = await fingerprintOf(source, table);
  const here = await fingerprintOf(target, table);
  if (there.rows !== here.rows || there.hash !== here.hash)
    return refuse({ kind: "copy-differs", table: table.name, source: there, target: here });
  return ok(there);
}

async function auditEnd(client: Client): Promise<string> {
  const { rows } = await client.query<{ number: string }>("SELECT number::text FROM audit_head");
  const [head] = rows;
  if (head === undefined) throw new Error("the audit chain has no head row");
  return head.number;
}

async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: "daowei-move",
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    options: session,
  });
  client.on("error", () => undefined); // the statement under way is rejected with the same error
  await client.connect();
  return client;
}

/** Values are written alike by both servers; a login that the fence by place binds gets an error and not a part of the rows. */
const session = [
  "TimeZone=UTC",
  "DateStyle=ISO",
  "IntervalStyle=postgres",
  "bytea_output=hex",
  "extra_float_digits=1",
  "row_security=off",
  "statement_timeout=0",
  "idle_in_transaction_session_timeout=0",
]
  .map((setting) => `-c ${setting}`)
  .join(" ");
