import { type Event, eventTypes } from "@daowei/domain/events";
import { outbox, outboxAttempt } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, test } from "vitest";
import { here, type Receiver, receiver } from "../channels/receiver.fixture.ts";
import { outsideChannels } from "../channels/index.ts";
import { composeEvents } from "../events/index.ts";
import { newId } from "../identity.ts";
import { composeTests, deliverOnce, resendMessage } from "../outbox/index.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
} from "../testing/index.ts";
import { recordSent } from "../transfers/index.ts";
import { listDestinations } from "./list.ts";
import { openDestinations } from "./open-destinations.ts";
import { addDestination, keyed, keys } from "./outside.fixture.ts";
import { sendTest } from "./send-test.ts";
import { stopDestination } from "./stop.ts";

let office: Office;
let to: Receiver;
/** What the receiver answers next; 200 when nothing is said. */
const answers: number[] = [];
beforeAll(async () => {
  office = await openOffice();
  to = await receiver((_received, response) => response.writeHead(answers.shift() ?? 200).end());
});
afterAll(async () => {
  await to.close();
  await office.close();
});

const deliver = async () => {
  await office.db
    .update(outbox)
    .set({ dueAt: new Date(0) })
    .where(eq(outbox.status, "queued"));
  return deliverOnce({
    database: office.database.app,
    library: office.library,
    send: outsideChannels({ ...here, mail: null, clock: () => new Date() }).send,
    composers: {
      event: composeEvents,
      test: composeTests,
      reminder: composeTests,
      code: composeTests,
    },
    findDestinations: openDestinations(keys),
    most: 100,
    leaseMillis: 60_000,
    abreast: 4,
    freshMillis: 60_000,
    idleMillis: 10,
  });
};
async function deliverAll(): Promise<void> {
  while ((await deliver()) > 0);
}
const administrator = async () => keyed(office, await office.hire("administrator"));

test("a webhook is told of an issued batch and its sending in order, signed, and a verifier that is not ours takes it", async () => {
  const { id, secret } = await addDestination(
    office,
    { kind: "webhook", url: to.url },
    { events: eventTypes },
  );
  const team = await hireTeam(office);
  const batch = await issueDraft(office, team, await draftBatch(office, team));
  const paper = { batchId: batch.id, sentOn: "2022-12-12", voucherNumber: "V-1" };
  agreed(await recordSent(office.as(team.treasury), { ...paper, idempotencyKey: newId() }));
  answers.push(503, 503, 503);
  await deliverAll();
  const verifier = new Webhook(String(secret));
  const taken = to.received.map(({ body, headers }) => {
    const event = verifier.verify(body, headers as Record<string, string>) as Event;
    return { ...event, messageId: String(headers["webhook-id"]) };
  });
  const first = new Map(taken.map((event) => [event.messageId, event]));
  const ofBatch = [...first.values()].filter(({ objectId }) => objectId === batch.id);
  expect(ofBatch.map(({ type }) => type)).toEqual([
    "batch.submitted",
    "batch.approved",
    "batch.issued",
  ]);
  const sent = [...first.values()].filter(({ type }) => type === "transfer.sent");
  expect(sent.length).toBeGreaterThan(1);
  expect(taken.length).toBe(first.size + 3);
  const auditor = keyed(office, await office.hire("auditor"));
  const [listed] = agreed(await listDestinations(auditor, {}));
  expect(listed).toMatchObject({ id, waiting: 0, dead: 0, lastAttempt: { delivered: true } });
});

test("what a receiver refuses for good waits for a person, who sees why and sends it again under the same number", async () => {
  const { id } = await addDestination(office, { kind: "webhook", url: to.url });
  const one = await administrator();
  const { messageId } = agreed(await sendTest(one, { id, idempotencyKey: newId() }));
  answers.push(410);
  await deliverAll();
  const listed = agreed(await listDestinations(one, {})).find((shown) => shown.id === id);
  expect(listed).toMatchObject({
    dead: 1,
    lastAttempt: { delivered: false, detail: expect.stringContaining("HTTP 410") },
  });
  const before = to.received.length;
  agreed(await resendMessage(one, { id: messageId, idempotencyKey: newId() }));
  await deliverAll();
  expect(to.received.slice(before).map(({ headers }) => headers["webhook-id"])).toEqual([
    messageId,
  ]);
});

test("an event that was delivered is replayed from the record; a test message that was delivered is not", async () => {
  const one = await administrator();
  const delivered = async (kind: "event" | "test") => {
    const rows = await office.db.select().from(outbox).where(eq(outbox.kind, kind));
    return String(rows.find(({ status }) => status === "delivered")?.id);
  };
  const event = await delivered("event");
  const before = to.received.find(({ headers }) => headers["webhook-id"] === event);
  agreed(await resendMessage(one, { id: event, idempotencyKey: newId() }));
  await deliverAll();
  expect(to.received.at(-1)?.headers["webhook-id"]).toBe(event);
  expect(to.received.at(-1)?.body).toBe(before?.body);
  const again = { id: await delivered("test"), idempotencyKey: newId() };
  expect(refusalOf(await resendMessage(one, again))).toBe("message_not_dead");
});

test("nothing leaves to a destination that was stopped while it waited", async () => {
  const { id } = await addDestination(
    office,
    { kind: "webhook", url: to.url },
    { events: ["batch.submitted"] },
  );
  const one = await administrator();
  agreed(await sendTest(one, { id, idempotencyKey: newId() }));
  agreed(
    await stopDestination(one, { id, reason: "接收方系统下线，停用", idempotencyKey: newId() }),
  );
  const before = to.received.length;
  await deliverAll();
  expect(to.received).toHaveLength(before);
});

test("the record of attempts holds no address, no secret and no text of the receiver's", async () => {
  const rows = await office.db.select({ detail: outboxAttempt.detail }).from(outboxAttempt);
  expect(rows.length).toBeGreaterThan(5);
  for (const { detail } of rows) expect(detail).not.toMatch(/127\.0\.0\.1|http:|whsec/);
});
