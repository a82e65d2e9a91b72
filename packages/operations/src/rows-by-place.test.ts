import { type Scope, transact } from "@daowei/db";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  agreed,
  attachPaper,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
} from "./testing/index.ts";
import { removeAttachment } from "./attachments/index.ts";
import { newId } from "./identity.ts";
import { confirmArrivals, recordSent } from "./transfers/index.ts";
import { transfer } from "@daowei/db/schema";
import { eq } from "drizzle-orm";

/** Two provinces with a batch each, the first with money under way and arrived. */
let office: Office;
let fenced: string[];
let firstColumns: ReadonlyMap<string, string>;
beforeAll(async () => {
  office = await openOffice();
  await tellGuangxi();
  await tellXinjiang();
  const { rows } = await office.db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relrowsecurity order by 1`,
  );
  fenced = rows.map((row) => row.name);
  const first = await office.db.execute<{ table: string; name: string }>(sql`
    select attrelid::regclass::text as table, attname as name from pg_attribute
    where attnum = 1 and attrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)`);
  firstColumns = new Map(first.rows.map(({ table, name }) => [table, name]));
});
afterAll(() => office.close());

async function tellGuangxi(): Promise<void> {
  const team = await hireTeam(office);
  const { id } = await draftBatch(office, team);
  const { attachmentId } = await attachPaper(office, team, { id });
  const taken = { batchId: id, attachmentId, idempotencyKey: newId() };
  agreed(await removeAttachment(office.as(team.preparer), taken));
  const batch = await issueDraft(office, team, await attachPaper(office, team, { id }));
  const paper = { voucherNumber: "1", idempotencyKey: newId() };
  const sent = { ...paper, batchId: batch.id, sentOn: "2022-12-12" };
  agreed(await recordSent(office.as(team.treasury), sent));
  const transferIds = (
    await office.db
      .select({ id: transfer.id })
      .from(transfer)
      .where(eq(transfer.batchId, batch.id))
      .limit(2)
  ).map(({ id }) => id);
  const arrived = { ...paper, transferIds, arrivedOn: "2022-12-12", idempotencyKey: newId() };
  agreed(await confirmArrivals(office.as(team.accountant), arrived));
}

async function tellXinjiang(): Promise<void> {
  const team = await hireTeam(office, "650000");
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2017,
    placeCode: "650000",
    rows: [{ placeCode: "650102", insuredClass: "resident", heads: 100n }],
  });
  await draftBatch(office, team, {
    policyId: "xj-2017",
    fiscalYear: 2017,
    headcountVersionId,
    dueOn: "2017-09-30",
    dueReason: "通知写明的日期之前",
  });
}

const of = (placeCode: string): Scope => ({ kind: "post", placeCode, personId: newId() });

/** Rows as text, as the app sees them in a scope; without one, as a statement that forgot it would. */
async function seen(table: string, scope: Scope | undefined): Promise<string[]> {
  const { rows } = await transact(
    office.database.app,
    (tx) => tx.execute<{ row: string }>(sql`select t::text as row from ${sql.identifier(table)} t`),
    scope === undefined ? {} : { scope },
  );
  return rows.map(({ row }) => row);
}

/** What everybody may read: who holds which post decides about segregation, and rules are public. */
const readByAll = new Set(["post", "policy_publication"]);

describe("with raw statements of the app's own login", () => {
  test("no row of any place is there without a scope", async () => {
    for (const table of fenced) {
      expect([table, await seen(table, undefined)]).toEqual([table, []]);
    }
  });

  test("one province sees nothing of another, in no table", async () => {
    const whole = { kind: "whole-store" } as const;
    for (const table of fenced.filter((name) => !readByAll.has(name))) {
      const [all, guangxi, xinjiang] = await Promise.all([
        seen(table, whole),
        seen(table, of("450000")),
        seen(table, of("650000")),
      ]);
      const common = guangxi.filter((row) => xinjiang.includes(row));
      expect([table, common]).toEqual([table, []]);
      expect([table, guangxi.length + xinjiang.length <= all.length]).toEqual([table, true]);
    }
    expect(await seen("transfer", of("650000"))).toHaveLength(2);
    expect((await seen("transfer", of("450000"))).length).toBeGreaterThan(2);
  });

  test("one province changes and deletes nothing of another", async () => {
    for (const table of fenced) {
      for (const verb of [
        sql`update ${sql.identifier(table)} set ${firstColumn(table)}`,
        sql`delete from ${sql.identifier(table)}`,
      ]) {
        expect([table, await touched(verb, of("330000"))]).toEqual([table, 0]);
      }
    }
  });

  test("one province adds nothing to another", async () => {
    for (const table of fenced) {
      const copied = await copyIntoForeign(table);
      expect([table, copied]).toEqual([table, copied === "empty" ? "empty" : "42501"]);
    }
  });

  test("a city sees its own money in the region's batch, the batch, and none of its other money", async () => {
    const { rows } = await transact(
      office.database.app,
      (tx) => tx.execute(sql`select distinct place_code from transfer`),
      { scope: of("450100") },
    );
    expect(rows).toEqual([{ place_code: "450102" }]);
    expect(await seen("batch", of("450100"))).toHaveLength(1);
    expect(await seen("batch", of("450200"))).toEqual([]);
    expect(await seen("audit_entry", of("450200"))).toEqual([]);
  });
});

/** Every table has a column that can be set to itself; the app may not even try that with a record. */
function firstColumn(table: string) {
  const name = firstColumns.get(table);
  if (name === undefined) throw new Error(`table ${table} has no columns`);
  return sql`${sql.identifier(name)} = ${sql.identifier(name)}`;
}

/** Rows that a statement reached; one that the login may not even send reaches none. */
async function touched(statement: ReturnType<typeof sql>, scope: Scope): Promise<number | null> {
  try {
    const done = await transact(office.database.app, (tx) => tx.execute(statement), { scope });
    return done.rowCount;
  } catch (error) {
    expect(error).toMatchObject({ cause: { code: "42501" } });
    return 0;
  }
}

/** Tries to store a row of Guangxi once more, as Zhejiang; the fence answers before any key does. */
async function copyIntoForeign(table: string): Promise<string> {
  const name = sql.identifier(table);
  const { rows } = await office.db.execute<{ row: unknown }>(
    sql`select to_jsonb(t) as row from ${name} t limit 1`,
  );
  if (rows[0] === undefined) return "empty";
  const copy = sql`insert into ${name} select (jsonb_populate_record(null::${name}, ${JSON.stringify(rows[0].row)}::jsonb)).*`;
  try {
    await transact(office.database.app, (tx) => tx.execute(copy), { scope: of("330000") });
    return "stored";
  } catch (error) {
    return String((error as { cause?: { code?: string } }).cause?.code);
  }
}
