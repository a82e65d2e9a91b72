import { closeDatabase, type Database, openDatabase } from "@daowei/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditEntry, auditHead, batch, idempotency } from "@daowei/db/schema";
import { count, eq } from "drizzle-orm";
import { cancelBatch } from "./batches/cancel.ts";
import { recallBatch } from "./batches/recall.ts";
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
import { verifyAudit } from "./verification/index.ts";
import { write } from "./write.ts";

let office: Office;
let team: Team;
let superuser: Database;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  superuser = openDatabase({ url: office.database.superuserUrl, max: 1 });
});
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

test("the chain does not fork under many writers at once, nor is there a false alarm", async () => {
  const before = await office.db.$count(auditEntry);
  await Promise.all(Array.from({ length: 16 }, () => repeat(20, pinged)));
  expect(await verifyAudit(office.db)).toEqual([]);
  const [head] = await office.db.select().from(auditHead);
  expect(head?.number).toBe(BigInt(before + 320));
});

async function repeat(times: number, act: () => Promise<unknown>): Promise<void> {
  for (let round = 0; round < times; round += 1) await act();
}

test("entries cannot be changed by the app, nor by the owner of the tables", async () => {
  agreed(await pinged());
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

async function seen(id: string) {
  const [found] = await office.db.select().from(batch).where(eq(batch.id, id));
  if (found === undefined) throw new Error(`no batch ${id}`);
  return { id, revisionHash: found.revisionHash };
}

test("the day and the moment of a record come from the database's clock, whatever this machine's says", async () => {
  const wrong = { ...office.as(team.preparer), now: () => new Date("1999-01-01T00:00:00Z") };
  const draft = await draftBatch(office, team);
  agreed(await submitBatch(wrong, { ...draft, idempotencyKey: newId() }));
  agreed(await recallBatch(wrong, { ...draft, idempotencyKey: newId() }));
  agreed(await cancelBatch(wrong, { ...(await seen(draft.id)), idempotencyKey: newId() }));
  const { rows } = await superuser.$client.query<{ same: boolean }>(
    `select bool_and(on_date = store_today() and at > store_now() - interval '1 hour') as same
     from batch_event where batch_id = $1`,
    [draft.id],
  );
  expect(rows).toEqual([{ same: true }]);
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
