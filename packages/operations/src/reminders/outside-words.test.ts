import type { AddressInfo } from "node:net";
import { eventTypes } from "@daowei/domain/events";
import { outbox, user } from "@daowei/db/schema";
import { eq } from "drizzle-orm";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { here, type Receiver, receiver } from "../channels/receiver.fixture.ts";
import { outsideChannels } from "../channels/index.ts";
import { openDestinations, sendTest } from "../destinations/index.ts";
import { addDestination, keyed, keys } from "../destinations/outside.fixture.ts";
import { composeEvents } from "../events/index.ts";
import { newId } from "../identity.ts";
import { readFundAccounts, readReminderSubjects } from "../deadlines/index.ts";
import { composeTests, deliverOnce } from "../outbox/index.ts";
import {
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
} from "../testing/index.ts";
import { confirmArrival, recordSent } from "../transfers/index.ts";
import { composeReminders } from "./compose.ts";
import { scanOnce } from "./work.ts";

let office: Office;
let groups: Receiver;
let smtp: SMTPServer;
const mails: string[] = [];
beforeAll(async () => {
  office = await openOffice();
  groups = await receiver((_received, response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.end('{"errcode":0,"code":0}');
  });
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        mails.push(Buffer.concat(parts).toString("utf8"));
        done();
      });
    },
  });
  await new Promise<void>((done) => void smtp.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  await new Promise<void>((done) => smtp.close(done));
  await groups.close();
  await office.close();
});

async function deliverAll(): Promise<void> {
  const { port } = smtp.server.address() as AddressInfo;
  const server = { host: "127.0.0.1", port, encryption: "none", login: null } as const;
  const mail = { ...server, from: "daowei@yibao.example.gov.cn", timeoutMillis: 5_000 };
  const origin = "https://daowei.example.gov.cn";
  const work = {
    database: office.database.app,
    library: office.library,
    send: outsideChannels({ ...here, mail, clock: () => new Date() }).send,
    composers: {
      event: composeEvents,
      test: composeTests,
      code: composeTests,
      reminder: composeReminders({ readSubjects: readReminderSubjects, readFundAccounts, origin }),
    },
    findDestinations: openDestinations(keys),
    most: 100,
    leaseMillis: 60_000,
    abreast: 4,
    freshMillis: 60_000,
    idleMillis: 10,
  };
  while ((await deliverOnce(work)) > 0);
}

/** What a mail says, out of base64. */
function wordsOf(mail: string): string {
  const [, ...parts] = mail.split(/\r?\n\r?\n/);
  return Buffer.from(parts.join(""), "base64").toString("utf8");
}

test("through the whole story nothing that leaves by any way carries an amount or a person's name", async () => {
  const places = [
    { kind: "wecom" },
    { kind: "dingtalk", secret: "SEC1" },
    { kind: "feishu", secret: "s" },
  ] as const;
  for (const robot of places) await addDestination(office, { ...robot, url: groups.url });
  await addDestination(office, { kind: "email", address: "shebaochu@example.gov.cn" });
  const hook = { kind: "webhook", url: groups.url } as const;
  const { id: webhook } = await addDestination(office, hook, { events: eventTypes });
  const team = await hireTeam(office);
  await office.db
    .update(user)
    .set({ email: "jingban@example.gov.cn" })
    .where(eq(user.id, team.preparer.userId));

  const batch = await issueDraft(office, team, await draftBatch(office, team));
  const paper = { batchId: batch.id, sentOn: "2022-12-12", voucherNumber: "桂V-1" };
  const { done } = agreed(
    await recordSent(office.as(team.treasury), { ...paper, idempotencyKey: newId() }),
  );
  await office.setClock("2022-12-30T02:00:00Z");
  const look = () =>
    scanOnce({
      database: office.database.app,
      library: office.library,
      channels: new Set(["email", "wecom", "dingtalk", "feishu"]),
      everyMillis: null,
      idleMillis: 1,
    });
  await look();
  await deliverAll();
  await office.setClock("2023-01-10T02:00:00Z");
  await look();
  agreed(
    await confirmArrival(office.as(team.accountant), {
      transferId: String(done[0]),
      arrivedOn: "2023-01-09",
      voucherNumber: "桂V-2",
      amountFen: "1",
      idempotencyKey: newId(),
    }),
  );
  const administrator = keyed(office, await office.hire("administrator"));
  agreed(await sendTest(administrator, { id: webhook, idempotencyKey: newId() }));
  await deliverAll();

  const rows = await office.db.select().from(outbox);
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["delivered"]));
  expect(new Set(rows.map(({ channel }) => channel))).toEqual(
    new Set(["email", "webhook", "wecom", "dingtalk", "feishu"]),
  );
  expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(["reminder", "event", "test"]));
  const left = [...groups.received.map(({ body }) => body), ...mails.map(wordsOf)];
  expect(left.length).toBe(rows.length);
  expect(left.some((text) => text.includes("逾期"))).toBe(true);
  const people = await office.db.select({ name: user.name, username: user.username }).from(user);
  const words = people.flatMap(({ name, username }) => [name, username]);
  const instants = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;
  for (const text of left.map((one) => one.replaceAll(instants, ""))) {
    expect(text).not.toMatch(/[\d,.]+\s*(元|万元|亿元)|Fen|\d{1,3}(,\d{3})+|\d+\.\d{2}/);
    for (const word of [...words, "桂V-", batch.revisionHash]) expect(text).not.toContain(word);
  }
});
