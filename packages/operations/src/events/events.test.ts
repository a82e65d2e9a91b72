import { transact } from "@daowei/db";
import { arrival, outbox, transfer } from "@daowei/db/schema";
import { type Event, eventTypes } from "@daowei/domain/events";
import { civilDate } from "@daowei/domain/time";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendBackBatch, submitBatch } from "../batches/index.ts";
import { addDestination, keyed } from "../destinations/outside.fixture.ts";
import { stopDestination } from "../destinations/stop.ts";
import { newId } from "../identity.ts";
import {
  agreed,
  draftBatch,
  draftOfCounty,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  type Team,
} from "../testing/index.ts";
import { confirmArrival, recordSent, reverseArrival } from "../transfers/index.ts";
import { announceDates } from "./announce-dates.ts";
import { announce } from "./announce.ts";

let office: Office;
let team: Team;
let province: string;
let county: string;
let neighbour: string;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  const hook = { kind: "webhook", url: "https://hook.example.gov.cn/" } as const;
  const all = { events: eventTypes };
  province = (await addDestination(office, hook, all)).id;
  county = (await addDestination(office, hook, { ...all, placeCode: "451423" })).id;
  neighbour = (await addDestination(office, hook, { ...all, placeCode: "450200" })).id;
});
afterAll(() => office.close());

async function toldTo(destinationId: string): Promise<Event[]> {
  const rows = await office.db
    .select()
    .from(outbox)
    .where(eq(outbox.destinationId, destinationId))
    .orderBy(asc(outbox.number));
  return rows.map(({ payload }) => payload as unknown as Event);
}
const typesTo = async (destinationId: string) =>
  (await toldTo(destinationId)).map(({ type }) => type);

test("the story of a batch is told step by step, to whom it concerns, and says no amount and no name", async () => {
  const draft = await draftBatch(office, team);
  const seen = { ...draft, idempotencyKey: newId() };
  agreed(await submitBatch(office.as(team.preparer), seen));
  const back = { ...seen, comment: "请核对参保人数后再报", idempotencyKey: newId() };
  const returned = agreed(await sendBackBatch(office.as(team.reviewer), back));
  await issueDraft(office, team, returned);
  const ofCounty = await office.db.select().from(transfer).where(eq(transfer.placeCode, "451423"));
  const sending = { batchId: draft.id, sentOn: "2022-12-12", voucherNumber: "V-1" };
  agreed(await recordSent(office.as(team.treasury), { ...sending, idempotencyKey: newId() }));
  const [first] = ofCounty;
  if (first === undefined) throw new Error("no transfer for the county");
  const receipt = { transferId: first.id, arrivedOn: "2022-12-12", voucherNumber: "V-2" };
  const part = { ...receipt, amountFen: "1", idempotencyKey: newId() };
  agreed(await confirmArrival(office.as(team.accountant), part));
  expect(await typesTo(county)).not.toContain("transfer.arrived");
  const amountFen = (first.amountFen - 1n).toString();
  const rest = { ...receipt, amountFen, voucherNumber: "V-3", idempotencyKey: newId() };
  agreed(await confirmArrival(office.as(team.accountant), rest));
  const [last] = await office.db.select().from(arrival).where(eq(arrival.voucherNumber, "V-3"));
  const arrivalId = String(last?.id);
  const second = office.as(await office.hire("fund_accountant"));
  const taken = { arrivalId, reason: "凭证登记有误，重新核对", idempotencyKey: newId() };
  agreed(await reverseArrival(second, taken));

  const told = await toldTo(province);
  const ofBatch = told.filter(({ object }) => object === "batch").map(({ type }) => type);
  expect(ofBatch).toEqual([
    "batch.submitted",
    "batch.returned",
    "batch.submitted",
    "batch.approved",
    "batch.issued",
  ]);
  const ofFirst = told.filter(({ objectId }) => objectId === first.id).map(({ type }) => type);
  expect(ofFirst).toEqual(["transfer.sent", "transfer.arrived", "transfer.reversed"]);
  expect(new Set(await typesTo(county))).toEqual(
    new Set(["transfer.sent", "transfer.arrived", "transfer.reversed"]),
  );
  expect(await typesTo(neighbour)).toEqual([]);
  for (const event of told)
    expect(Object.keys(event).toSorted()).toEqual([
      "id",
      "object",
      "objectId",
      "occurredAt",
      "placeCode",
      "type",
      "version",
    ]);
  const people = Object.values(team).map(({ userName }) => userName);
  const said = JSON.stringify(told);
  for (const word of [...people, String(first.amountFen), "Fen", "元", "核对"])
    expect(said).not.toContain(word);
});

test("two receivers of one event are told of the same event, each by a message of his own", async () => {
  const [one] = (await toldTo(province)).filter(({ type }) => type === "transfer.arrived");
  const [same] = (await toldTo(county)).filter(({ type }) => type === "transfer.arrived");
  expect(same).toEqual(one);
  const rows = await office.db.select({ id: outbox.id }).from(outbox);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test("what is said of one document to one receiver has one order", async () => {
  const rows = await office.db.select().from(outbox).where(eq(outbox.destinationId, province));
  for (const { orderingKey, payload } of rows) {
    const { object, objectId } = payload as unknown as Event;
    expect(orderingKey).toBe(`${province}:${object}:${objectId}`);
  }
});

test("what is announced once by its nature is told once, however often it is noticed", async () => {
  const overdue = {
    type: "transfer.overdue",
    object: "transfer",
    objectId: newId(),
    placeCode: "450102",
    onceBy: "transfer.overdue:x:2022-12-31",
  } as const;
  for (let time = 0; time < 3; time += 1)
    await transact(office.database.app, (tx) => announce(tx, [overdue]), {
      scope: { kind: "whole-store" },
    });
  const told = (await toldTo(province)).filter(({ type }) => type === "transfer.overdue");
  expect(told).toHaveLength(1);
});

test("dates that come near and go by are told once each, to whom they concern", async () => {
  const subject = (key: string, dueOn: string) => ({
    key,
    dueOn: civilDate(dueOn),
    placeCode: "451423",
  });
  const subjects = [
    subject("far", "2022-12-31"),
    subject("near", "2022-12-16"),
    subject("missed", "2022-12-09"),
    subject("long-ago", "2021-12-09"),
  ];
  const look = (today: string) =>
    transact(office.database.app, (tx) => announceDates(tx, civilDate(today), subjects), {
      scope: { kind: "whole-store" },
    });
  await look("2022-12-12");
  await look("2022-12-13");
  const told = (await toldTo(county)).filter(({ object }) => object === "deadline");
  expect(told.map(({ type, objectId }) => `${type} ${objectId}`)).toEqual([
    "deadline.approaching near",
    "deadline.missed missed",
  ]);
  await look("2023-01-01");
  const transfers = (await toldTo(county)).filter(({ type }) => type === "transfer.overdue");
  expect(transfers.length).toBeGreaterThan(0);
  expect(new Set(transfers.map(({ objectId }) => objectId)).size).toBe(transfers.length);
});

test("an act that is refused, or is a draft only, tells nobody", async () => {
  const before = await office.db.$count(outbox);
  const draft = await draftOfCounty(office, team, "450103");
  expect(await office.db.$count(outbox)).toBe(before);
  const other = { ...draft, revisionHash: "0".repeat(64), idempotencyKey: newId() };
  expect((await submitBatch(office.as(team.preparer), other)).ok).toBe(false);
  expect(await office.db.$count(outbox)).toBe(before);
});

test("who has stopped listening is told nothing more", async () => {
  const one = keyed(office, await office.hire("administrator"));
  const stop = { id: province, reason: "改由新系统接收，停用", idempotencyKey: newId() };
  agreed(await stopDestination(one, stop));
  const before = (await toldTo(province)).length;
  await transact(
    office.database.app,
    (tx) =>
      announce(tx, [
        { type: "deadline.missed", object: "deadline", objectId: "d", placeCode: "450000" },
      ]),
    { scope: { kind: "whole-store" } },
  );
  expect(await toldTo(province)).toHaveLength(before);
});
