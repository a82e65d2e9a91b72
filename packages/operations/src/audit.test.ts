import { closeDatabase, type Database, openDatabase } from "@daowei/db";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { auditEntry, auditHead, batch, idempotency } from "@daowei/db/schema";
import { count, eq } from "drizzle-orm";
import { type ChainFault, verifyAudit } from "./audit.ts";
import { submitBatch } from "./batches/submit.ts";
import { newId } from "./identity.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  openOffice,
  type Office,
  type Team,
} from "./testing/index.ts";
import { write } from "./write.ts";

let office: Office;
let team: Team;
let superuser: Database;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
}, 60_000);
afterAll(async () => {
  await closeDatabase(superuser);
  await office.close();
});

interface Ping {
  readonly idempotencyKey: string;
  readonly fail?: boolean;
}
/** The smallest write there can be, to look at what every write does. */
const ping = write<Ping, { pong: number }>({
  act: "test.ping",
  work: async (_tx, _context, { fail }) => {
    if (fail === true) throw new Error("power cut");
    return {
      ok: true,
      value: {
        reply: { pong: 1 },
        deed: {
          act: "test.ping",
          objectKind: "test",
          objectId: "1",
          placeCode: "450000",
          summary: "ping",
          payload: { amountFen: 12_345_678_901_234_567n },
        },
      },
    };
  },
  fingerprint: () => "ping",
});
const pinged = () => ping(office.as(team.preparer), { idempotencyKey: newId() });

const kinds = (faults: readonly ChainFault[]) => faults.map((fault) => fault.kind);

/** What a person with all the powers of the database could do, past every trigger. */
async function tamper(statement: string): Promise<void> {
  await superuser.$client.query("set session_replication_role = replica");
  await superuser.$client.query(statement);
  await superuser.$client.query("set session_replication_role = origin");
}

describe("the audit chain", () => {
  beforeEach(async () => {
    await tamper("delete from audit_entry");
    await tamper("update audit_head set number = 0, hash = repeat('0', 64)");
    for (let entry = 0; entry < 5; entry += 1) agreed(await pinged());
  });

  test("holds as it was written", async () => {
    expect(await verifyAudit(office.db)).toEqual([]);
  });

  test.each([
    ["a changed payload", `update audit_entry set payload = '{"amountFen":"1"}' where number = 3`],
    ["another actor", "update audit_entry set user_name = 'X' where number = 3"],
    ["another time", "update audit_entry set at = at - interval '1 day' where number = 3"],
    ["another summary", "update audit_entry set summary = '' where number = 3"],
  ])("betrays %s", async (_what, statement) => {
    await tamper(statement);
    expect(await verifyAudit(office.db)).toEqual([{ kind: "changed_entry", number: "3" }]);
  });

  test("betrays an entry cut out of the middle, and one cut off the end", async () => {
    await tamper("delete from audit_entry where number = 3");
    expect(kinds(await verifyAudit(office.db))).toEqual(["gap", "broken_link"]);
    await tamper("delete from audit_entry where number >= 3");
    expect(kinds(await verifyAudit(office.db))).toEqual(["head_differs"]);
  });

  test("does not fork under many writers at once", async () => {
    await Promise.all(Array.from({ length: 64 }, pinged));
    expect(await verifyAudit(office.db)).toEqual([]);
    const [head] = await office.db.select().from(auditHead);
    expect(head?.number).toBe(69n);
  });

  test("cannot be changed by the app, nor by the owner of the tables", async () => {
    await expect(office.db.delete(auditEntry)).rejects.toMatchObject({ cause: { code: "42501" } });
    const owner = openDatabase({ url: office.database.ownerUrl, max: 1 });
    for (const statement of [
      "update audit_entry set summary = ''",
      "delete from audit_entry",
      "truncate audit_entry",
    ])
      await expect(owner.$client.query(statement)).rejects.toThrow(/never changed/);
    await closeDatabase(owner);
  });
});

describe("an idempotency key", () => {
  test("is not burnt by a first attempt that crashed", async () => {
    const idempotencyKey = newId();
    const context = office.as(team.preparer);
    await expect(ping(context, { idempotencyKey, fail: true })).rejects.toThrow("power cut");
    expect(agreed(await ping(context, { idempotencyKey }))).toEqual({ pong: 1, replayed: false });
    expect(agreed(await ping(context, { idempotencyKey }))).toEqual({ pong: 1, replayed: true });
  });

  test("is free again after a refusal, and leaves nothing behind", async () => {
    const draft = await draftBatch(office, team);
    const idempotencyKey = newId();
    const context = office.as(team.preparer);
    const stale = { id: draft.id, revisionHash: "0".repeat(64), idempotencyKey };
    expect((await submitBatch(context, stale)).ok).toBe(false);
    const [kept] = await office.db
      .select({ count: count() })
      .from(idempotency)
      .where(eq(idempotency.key, idempotencyKey));
    expect(kept?.count).toBe(0);
    agreed(await submitBatch(context, { ...draft, idempotencyKey }));
  });

  test("answers fifty calls at once with one effect", async () => {
    const before = await office.db.$count(auditEntry);
    const idempotencyKey = newId();
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => ping(office.as(team.preparer), { idempotencyKey })),
    );
    expect(replies.map(agreed).filter((reply) => !reply.replayed)).toHaveLength(1);
    expect(await office.db.$count(auditEntry)).toBe(before + 1);
  });

  test("belongs to its person: another one's same key is another act", async () => {
    const idempotencyKey = newId();
    agreed(await ping(office.as(team.preparer), { idempotencyKey }));
    const other = agreed(await ping(office.as(team.reviewer), { idempotencyKey }));
    expect(other.replayed).toBe(false);
  });
});

test("the rows of a batch are the fold of its events", async () => {
  const rows = await office.db.select({ id: batch.id, lastSeq: batch.lastSeq }).from(batch);
  const { rows: events } = await superuser.$client.query<{ id: string; last: number; n: string }>(
    "select batch_id as id, max(seq) as last, count(*) as n from batch_event group by 1",
  );
  expect(rows.map((row) => [row.id, row.lastSeq, String(row.lastSeq)])).toEqual(
    events.map((event) => [event.id, event.last, event.n]),
  );
});
