import { transact } from "@daowei/db";
import { outbox, outboxAttempt } from "@daowei/db/schema";
import { asc, eq, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { failed, type Message, sent } from "../channels/channel.ts";
import { type Office, openOffice } from "../testing/index.ts";
import { mostAttempts, secondsToWait } from "./back-off.ts";
import { claimMessages } from "./claim.ts";
import { composeTests } from "./compose-test.ts";
import { enqueueAll, type OutboxMessage } from "./enqueue.ts";
import { settleMessage } from "./settle.ts";
import { deliverOnce, type DeliveryWork } from "./work.ts";

let office: Office;
let received: Message[] = [];
beforeEach(async () => {
  office = await openOffice();
  received = [];
});
afterEach(() => office.close());

const whole = { scope: { kind: "whole-store" } } as const;

async function put(count: number, changes: Partial<OutboxMessage> = {}): Promise<void> {
  const messages = Array.from({ length: count }, (_, index) => ({
    kind: "test" as const,
    channel: "webhook" as const,
    destinationId: "hook",
    placeCode: "450000",
    orderingKey: null,
    dedupeKey: `${changes.orderingKey ?? "none"}:${index}`,
    payload: { index },
    ...changes,
  }));
  await transact(office.database.app, (tx) => enqueueAll(tx, messages), whole);
}

function delivery(changes: Partial<DeliveryWork> = {}): DeliveryWork {
  return {
    database: office.database.app,
    library: office.library,
    send: async (message) => {
      received.push(message);
      return sent("200");
    },
    composers: {
      reminder: composeTests,
      event: composeTests,
      test: composeTests,
      code: composeTests,
    },
    findDestinations: async () =>
      new Map([["hook", { kind: "webhook", url: "https://hook.test", secrets: [] }]]),
    most: 100,
    abreast: 4,
    leaseMillis: 60_000,
    freshMillis: 60_000,
    idleMillis: 1,
    ...changes,
  };
}

const statuses = async () =>
  (await office.db.select({ status: outbox.status }).from(outbox).orderBy(asc(outbox.number))).map(
    ({ status }) => status,
  );

test("three workers that send at once send each message once", async () => {
  await put(300);
  const rounds = async () => {
    while ((await deliverOnce(delivery({ most: 20 }))) > 0);
  };
  await Promise.all([rounds(), rounds(), rounds()]);
  expect(new Set(received.map(({ id }) => id)).size).toBe(300);
  expect(received).toHaveLength(300);
  expect(new Set(await statuses())).toEqual(new Set(["delivered"]));
});

test("messages of one key leave in the order of writing, the next when the one before is settled", async () => {
  await put(3, { orderingKey: "batch:1" });
  const claimedNow = async () =>
    await claimMessages(office.database.app, { most: 9, leaseMillis: 60_000 });
  const [first, ...more] = await claimedNow();
  expect(more).toEqual([]);
  expect(await claimedNow()).toEqual([]);
  if (first === undefined) throw new Error("nothing claimed");
  await settleMessage(office.database.app, first, { ...sent("200"), millis: 1 });
  const [second] = await claimedNow();
  expect([first.payload, second?.payload]).toEqual([{ index: 0 }, { index: 1 }]);
});

test("who was taken to be dead and comes back writes nothing over what the next one did", async () => {
  await put(1);
  const [slow] = await claimMessages(office.database.app, { most: 1, leaseMillis: 0 });
  const [next] = await claimMessages(office.database.app, { most: 1, leaseMillis: 60_000 });
  if (slow === undefined || next === undefined) throw new Error("nothing claimed");
  expect(next.id).toBe(slow.id);
  expect(await settleMessage(office.database.app, next, { ...sent("200"), millis: 1 })).toBe(
    "settled",
  );
  const late = { ...failed("timed_out", ""), millis: 1 };
  expect(await settleMessage(office.database.app, slow, late)).toBe("stale");
  expect(await statuses()).toEqual(["delivered"]);
  expect(await office.db.$count(outboxAttempt)).toBe(1);
});

test("a failure that may pass is tried again later, one that may not is for a person to see", async () => {
  await put(2);
  await deliverOnce(
    delivery({
      abreast: 1,
      send: async ({ id }) => {
        received.push({ id, subject: "", text: "", link: null });
        return received.length === 1 ? failed("receiver_failed", "503") : failed("refused", "404");
      },
    }),
  );
  const rows = await office.db.select().from(outbox).orderBy(asc(outbox.number));
  expect(rows).toMatchObject([
    { status: "queued", lastError: "receiver_failed 503", attempt: 1 },
    { status: "dead", lastError: "refused 404", attempt: 1 },
  ]);
  expect(await deliverOnce(delivery())).toBe(0);
});

test("a message that is tried in vain long enough ends, and so does one that its workers never come back from", async () => {
  await put(2);
  await office.db
    .update(outbox)
    .set({ attempt: mostAttempts - 1 })
    .where(sql`payload->>'index' = '0'`);
  await office.db
    .update(outbox)
    .set({ attempt: mostAttempts })
    .where(sql`payload->>'index' = '1'`);
  await deliverOnce(delivery({ send: async () => failed("unreachable", "ECONNREFUSED") }));
  expect(await statuses()).toEqual(["dead", "dead"]);
});

test("one message that cannot be worded keeps no other back", async () => {
  await put(3);
  await deliverOnce(
    delivery({
      composers: {
        reminder: composeTests,
        event: composeTests,
        code: composeTests,
        test: async (tx, library, messages) => {
          if (messages.some(({ payload }) => payload["index"] === 1)) throw new Error("poison");
          return await composeTests(tx, library, messages);
        },
      },
    }),
  );
  expect(await statuses()).toEqual(["delivered", "queued", "delivered"]);
});

test("what was found needed too long ago is looked at again before it is sent", async () => {
  await put(2);
  await deliverOnce(delivery({ freshMillis: -1 }));
  expect(received).toEqual([]);
  expect(await statuses()).toEqual(["queued", "queued"]);
  const [row] = await office.db.select().from(outbox);
  expect(row?.attempt).toBe(0);
});

test("a destination that is not there any more is for a person to see", async () => {
  await put(1, { destinationId: "gone" });
  await deliverOnce(delivery());
  const [row] = await office.db.select().from(outbox).where(eq(outbox.status, "dead"));
  expect(row?.lastError).toBe("not_set_up no_destination");
});

test("the wait doubles up to four hours, spread by a fifth, and is as long as the receiver asks", () => {
  const waits = [1, 2, 3, 10, 11, 12, 24].map((attempt) => secondsToWait(attempt, null, 0.5));
  expect(waits).toEqual([10, 20, 40, 5_120, 10_240, 14_400, 14_400]);
  expect([secondsToWait(1, null, 0), secondsToWait(1, null, 1)]).toEqual([8, 12]);
  expect([secondsToWait(1, 300, 0.5), secondsToWait(1, 999_999, 0.5)]).toEqual([300, 14_400]);
});
