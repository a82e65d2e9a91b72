import { transfer, transferEvent } from "@daowei/db/schema";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBatch } from "../batches/get.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import { orderPayments } from "../payments/order-payments.ts";
import { withdrawPayment } from "../payments/change-order.ts";
import {
  agreed,
  closeSound,
  draftOfCounty,
  hireTeam,
  issueDraft,
  type Office,
  openOffice,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { verifyStore } from "../verification/index.ts";
import { getTransfer } from "./get.ts";
import { holdTransfer, releaseTransfer } from "./hold-transfer.ts";
import { recordSent } from "./record-sent.ts";

let office: Office;
let team: Team;
let other: Actor;
let next = 0;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  other = await office.hire("treasury");
});
afterAll(() => closeSound(office));

const reason = "收款账户正在核实，暂缓拨付";
const key = () => ({ idempotencyKey: newId() });
const asked = (transferId: string) => ({ transferId, reason, ...key() });

/** The transfers of an issued batch of one county of its own. */
async function issued() {
  const county = office.library.gazetteer.countingPlaces("450000", 2022)[next++];
  if (county === undefined) throw new Error("no county left");
  const draft = await draftOfCounty(office, team, county.code);
  await issueDraft(office, team, draft);
  const rows = await office.db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, draft.id))
    .orderBy(asc(transfer.ordinal));
  const [first] = rows;
  if (first === undefined) throw new Error("no transfer");
  return { batchId: draft.id, first: first.id, ids: rows.map(({ id }) => id) };
}

const send = (batchId: string) =>
  recordSent(office.as(team.treasury), {
    batchId,
    sentOn: "2022-12-12",
    voucherNumber: "拨款-1",
    ...key(),
  });
const stageOf = async (id: string) =>
  agreed(await getBatch(office.as(team.treasury), { id })).stage;

test("what is held is left out of sending with who held it and why, and is sent once another has let it go", async () => {
  const { batchId, first, ids } = await issued();
  agreed(await holdTransfer(office.as(team.treasury), asked(first)));
  const seen = agreed(await getTransfer(office.as(team.approver), { id: first }));
  expect(seen).toMatchObject({
    held: { by: team.treasury.userName, reason },
    holdAct: "release_transfer",
  });
  const without = agreed(await send(batchId));
  expect(without.done.toSorted()).toEqual(ids.filter((id) => id !== first).toSorted());
  expect(without.skipped).toEqual([
    { id: first, reason: "transfer_held", detail: `${team.treasury.userName}：${reason}` },
  ]);
  expect(await stageOf(batchId)).toBe("issued");
  expect(refusalOf(await holdTransfer(office.as(other), asked(first)))).toBe("transfer_held");
  expect(refusalOf(await releaseTransfer(office.as(team.treasury), asked(first)))).toBe(
    "segregation_same_person",
  );
  agreed(await releaseTransfer(office.as(other), asked(first)));
  expect(agreed(await send(batchId)).done).toEqual([first]);
  expect(await stageOf(batchId)).toBe("sent");
});

test("holding and letting go are on the transfer's record with their reasons", async () => {
  const { first } = await issued();
  const once = asked(first);
  agreed(await holdTransfer(office.as(team.approver), once));
  expect(agreed(await holdTransfer(office.as(team.approver), once)).replayed).toBe(true);
  agreed(await releaseTransfer(office.as(team.treasury), asked(first)));
  const events = await office.db
    .select({ act: transferEvent.act, by: transferEvent.userName, why: transferEvent.comment })
    .from(transferEvent)
    .where(eq(transferEvent.transferId, first))
    .orderBy(asc(transferEvent.seq));
  expect(events.slice(-2)).toEqual([
    { act: "hold_transfer", by: team.approver.userName, why: reason },
    { act: "release_transfer", by: team.treasury.userName, why: reason },
  ]);
});

test("money that is out, or ordered from the paying system, is not held", async () => {
  const { batchId, first } = await issued();
  const paying = { ...office.as(team.treasury), paying: "gateway" } as const;
  const [held, ordered] = [first, (await issued()).first];
  agreed(await holdTransfer(office.as(team.approver), asked(held)));
  const orders = agreed(await orderPayments(paying, { batchId, ...key() }));
  expect(orders.skipped.map(({ id, reason: why }) => [id, why])).toEqual([[held, "transfer_held"]]);
  const [inOrder = ""] = orders.done;
  expect(refusalOf(await holdTransfer(office.as(team.approver), asked(inOrder)))).toBe(
    "payment_underway",
  );
  agreed(await withdrawPayment(paying, { transferId: inOrder, ...key() }));
  agreed(await holdTransfer(office.as(team.approver), asked(inOrder)));
  const elsewhere = await office.db.select().from(transfer).where(eq(transfer.id, ordered));
  agreed(await send(String(elsewhere[0]?.batchId)));
  expect(refusalOf(await holdTransfer(office.as(team.approver), asked(ordered)))).toBe(
    "act_not_possible",
  );
});

test("one of two who let go at once does, and a sending beside it takes all or leaves the held one", async () => {
  const { batchId, first } = await issued();
  agreed(await holdTransfer(office.as(team.approver), asked(first)));
  const both = await Promise.all(
    [other, team.treasury].map((actor) => releaseTransfer(office.as(actor), asked(first))),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const [sent, hold] = await Promise.all([
    send(batchId),
    holdTransfer(office.as(team.approver), asked(first)),
  ]);
  expect(agreed(sent).done.includes(first)).toBe(!hold.ok);
});

test("a county does not hold back what is paid to it from above", async () => {
  const { first } = await issued();
  const [row] = await office.db.select().from(transfer).where(eq(transfer.id, first));
  const below = await office.hire("treasury", String(row?.placeCode));
  expect(refusalOf(await holdTransfer(office.as(below), asked(first)))).toBe("not_found");
  expect(agreed(await getTransfer(office.as(below), { id: first })).holdAct).toBeNull();
});

test("a hold that was lifted behind the program's back is found", async () => {
  const { first } = await issued();
  agreed(await holdTransfer(office.as(team.approver), asked(first)));
  const free = { heldBy: null, heldByName: null, heldReason: null };
  await office.db.update(transfer).set(free).where(eq(transfer.id, first));
  const { reports } = await verifyStore(office.db, { library: office.library, only: ["I5"] });
  const found = reports.flatMap((report) => report.first);
  expect(found).toMatchObject([{ rule: "held_is_what_its_last_hold_says", id: first }]);
  agreed(await holdTransfer(office.as(other), asked(first)));
});
