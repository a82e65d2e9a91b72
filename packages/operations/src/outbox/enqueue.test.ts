import { transact } from "@daowei/db";
import { outbox } from "@daowei/db/schema";
import { asc } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Office, openOffice } from "../testing/index.ts";
import { enqueue, enqueueAll, type OutboxMessage } from "./enqueue.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const county = { kind: "post", placeCode: "450102", personId: crypto.randomUUID() } as const;

function message(dedupeKey: string, changes: Partial<OutboxMessage> = {}): OutboxMessage {
  return {
    kind: "event",
    channel: "webhook",
    destinationId: "a",
    placeCode: "450000",
    orderingKey: "batch:1",
    dedupeKey,
    payload: { type: "batch.issued" },
    ...changes,
  };
}

test("an act of a county writes a message to its province, once, and cannot read it", async () => {
  for (let time = 0; time < 2; time += 1)
    await transact(office.database.app, (tx) => enqueue(tx, message("one")), { scope: county });
  const seen = await transact(office.database.app, (tx) => tx.select().from(outbox), {
    scope: county,
  });
  expect(seen).toEqual([]);
  expect(await office.db.$count(outbox)).toBe(1);
});

test("a message goes the way of the act that caused it", async () => {
  const failing = transact(
    office.database.app,
    async (tx) => {
      await enqueue(tx, message("never"));
      throw new Error("the act failed");
    },
    { scope: county },
  );
  await expect(failing).rejects.toThrow("the act failed");
  const kept = await office.db.select({ key: outbox.dedupeKey }).from(outbox);
  expect(kept.map(({ key }) => key)).not.toContain("never");
});

test("many are numbered in the order in which they were given", async () => {
  const keys = Array.from({ length: 12_000 }, (_, index) => `many:${index}`);
  await transact(
    office.database.app,
    (tx) =>
      enqueueAll(
        tx,
        keys.map((key) => message(key)),
      ),
    { scope: county },
  );
  const rows = await office.db
    .select({ key: outbox.dedupeKey })
    .from(outbox)
    .orderBy(asc(outbox.number));
  expect(rows.map(({ key }) => key).filter((key) => key.startsWith("many:"))).toEqual(keys);
});
