import { arrival, auditEntry, transfer, transferEvent } from "@daowei/db/schema";
import { foldTransfer } from "@daowei/domain/transfers";
import { asc, desc, eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getBatch } from "../batches/get.ts";
import type { Actor } from "../context.ts";
import { newId } from "../identity.ts";
import {
  closeSound,
  agreed,
  draftBatch,
  hireTeam,
  issueDraft,
  openOffice,
  type Office,
  refusalOf,
  type Team,
} from "../testing/index.ts";
import { confirmArrival } from "./confirm-arrival.ts";
import { correctArrival } from "./correct-arrival.ts";
import { correctSent } from "./correct-sent.ts";
import { getTransfer } from "./get.ts";
import { recordSent } from "./record-sent.ts";
import { reopenTransfer } from "./reopen.ts";
import { reverseArrival } from "./reverse-arrival.ts";
import { recordReturned, reverseSent } from "./undo-sent.ts";

let office: Office;
let team: Team;
let second: { readonly accountant: Actor; readonly treasury: Actor };
let next = 0;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
  second = {
    accountant: await office.hire("fund_accountant"),
    treasury: await office.hire("treasury"),
  };
});
afterAll(() => closeSound(office));

const day = "2022-12-12";
const reason = "凭证号录错，按回单更正";
const key = () => ({ idempotencyKey: newId() });

/** An issued batch of one county of its own, its money sent; the first of its transfers. */
async function sent() {
  const county = office.library.gazetteer.countingPlaces("450000", 2022)[next++];
  if (county === undefined) throw new Error("no county left");
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [{ placeCode: county.code, insuredClass: "resident", heads: 100n }],
  });
  const draft = await draftBatch(office, team, { headcountVersionId });
  await issueDraft(office, team, draft);
  const paper = { batchId: draft.id, sentOn: day, voucherNumber: "拨款-1", ...key() };
  agreed(await recordSent(office.as(team.treasury), paper));
  const [one] = await office.db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, draft.id))
    .orderBy(asc(transfer.ordinal));
  if (one === undefined) throw new Error("no transfer");
  return one;
}

async function received(one: typeof transfer.$inferSelect, amountFen = one.amountFen) {
  agreed(
    await confirmArrival(office.as(team.accountant), {
      transferId: one.id,
      amountFen: amountFen.toString(),
      arrivedOn: day,
      voucherNumber: "到账-1",
      ...key(),
    }),
  );
  return await newestArrival(one.id);
}

async function newestArrival(transferId: string) {
  const [row] = await office.db
    .select()
    .from(arrival)
    .where(eq(arrival.transferId, transferId))
    .orderBy(desc(arrival.id))
    .limit(1);
  if (row === undefined) throw new Error("no arrival");
  return row;
}

async function rowEqualsFold(id: string): Promise<void> {
  const events = await office.db
    .select()
    .from(transferEvent)
    .where(eq(transferEvent.transferId, id))
    .orderBy(asc(transferEvent.seq));
  const [row] = await office.db.select().from(transfer).where(eq(transfer.id, id));
  const folded = foldTransfer(events);
  expect(folded).toMatchObject({ ok: true });
  if (folded.ok) expect(row).toMatchObject(folded.value);
}

const seen = async (id: string) => agreed(await getTransfer(office.as(team.accountant), { id }));

test("a receipt is taken back by a further row, by a second person, once; the batch goes back with it", async () => {
  const one = await sent();
  const receipt = await received(one);
  const asked = { arrivalId: receipt.id, reason, ...key() };
  expect(refusalOf(await reverseArrival(office.as(team.accountant), asked))).toBe(
    "segregation_same_person",
  );
  expect(refusalOf(await reverseArrival(office.as(second.treasury), asked))).toBe("role_needed");
  const sender = await office.promote(team.treasury, "fund_accountant");
  expect(refusalOf(await reverseArrival(office.as(sender), asked))).toBe("segregation_same_person");
  const elsewhere = await office.hire("fund_accountant", "460100");
  expect(refusalOf(await reverseArrival(office.as(elsewhere), asked))).toBe("not_found");

  const back = agreed(await reverseArrival(office.as(second.accountant), asked));
  expect(agreed(await reverseArrival(office.as(second.accountant), asked))).toEqual({
    ...back,
    replayed: true,
  });
  const again = { ...asked, ...key() };
  expect(refusalOf(await reverseArrival(office.as(second.accountant), again))).toBe(
    "arrival_reversed_already",
  );
  const detail = await seen(one.id);
  expect(detail).toMatchObject({ stage: "sent", match: "none", arrivedFen: "0" });
  expect(detail.arrivals.map(({ amountFen, reverses }) => [amountFen, reverses])).toEqual([
    [one.amountFen.toString(), null],
    [(-one.amountFen).toString(), receipt.id],
  ]);
  expect(detail.events.at(-1)).toMatchObject({ act: "reverse_arrival", correctsSeq: 7 });
  await rowEqualsFold(one.id);
  const [line] = await office.db
    .select()
    .from(auditEntry)
    .orderBy(desc(auditEntry.number))
    .limit(1);
  expect(line).toMatchObject({ act: "transfer.reverse_arrival", userId: second.accountant.userId });
});

test("the voucher of a receipt that was taken back counts again, as its correction", async () => {
  const one = await sent();
  const receipt = await received(one);
  agreed(
    await reverseArrival(office.as(second.accountant), { arrivalId: receipt.id, reason, ...key() }),
  );
  const anew = await received(one);
  expect(anew).toMatchObject({ corrects: receipt.id, amountFen: one.amountFen });
  expect(await seen(one.id)).toMatchObject({ stage: "arrived", match: "full" });
});

test("a wrong receipt is replaced in one act, or nothing changes", async () => {
  const one = await sent();
  const receipt = await received(one);
  const right = { arrivalId: receipt.id, arrivedOn: day, voucherNumber: "到账-2", reason };
  const tooMuch = { ...right, amountFen: (one.amountFen + 1n).toString(), ...key() };
  expect(refusalOf(await correctArrival(office.as(second.accountant), tooMuch))).toBe(
    "arrival_exceeds_open",
  );
  expect(await seen(one.id)).toMatchObject({ stage: "arrived" });
  const corrected = agreed(
    await correctArrival(office.as(second.accountant), { ...right, amountFen: "100", ...key() }),
  );
  const detail = await seen(one.id);
  expect(detail).toMatchObject({ stage: "sent", match: "partial", arrivedFen: "100" });
  expect(detail.arrivals.find(({ id }) => id === corrected.arrivalId)).toMatchObject({
    corrects: receipt.id,
    amountFen: "100",
    voucherNumber: "到账-2",
  });
  await rowEqualsFold(one.id);
});

test("a batch that had arrived is under way again when one receipt is taken back", async () => {
  const one = await sent();
  const all = await office.db.select().from(transfer).where(eq(transfer.batchId, one.batchId));
  for (const each of all) await received(each);
  const stage = async () =>
    agreed(await getBatch(office.as(team.preparer), { id: one.batchId })).stage;
  expect(await stage()).toBe("arrived");
  const { id: arrivalId } = await newestArrival(one.id);
  agreed(await reverseArrival(office.as(second.accountant), { arrivalId, reason, ...key() }));
  expect(await stage()).toBe("sent");
});

test("a recorded sending is corrected, or taken back, by another person and only as far as the money allows", async () => {
  const one = await sent();
  const other = { transferId: one.id, sentOn: day, voucherNumber: "拨款-2", reason };
  const by = (actor: Actor, changes: object = {}) =>
    correctSent(office.as(actor), { ...other, ...changes, ...key() });
  expect(refusalOf(await by(team.treasury))).toBe("segregation_same_person");
  expect(refusalOf(await by(team.accountant))).toBe("role_needed");
  expect(refusalOf(await by(second.treasury, { sentOn: "2022-12-11" }))).toBe("sent_before_issue");
  agreed(await by(second.treasury));
  expect(await seen(one.id)).toMatchObject({ stage: "sent", sendVoucherNumber: "拨款-2" });
  await rowEqualsFold(one.id);

  const receipt = await received(one, 5n);
  const undo = (actor: Actor) =>
    reverseSent(office.as(actor), { transferId: one.id, reason, ...key() });
  expect(await undo(team.treasury)).toMatchObject({
    problem: { kind: "money_arrived_already", arrivedFen: "5" },
  });
  agreed(
    await reverseArrival(office.as(second.accountant), { arrivalId: receipt.id, reason, ...key() }),
  );
  expect(refusalOf(await undo(second.treasury))).toBe("segregation_same_person");
  agreed(await undo(team.treasury));
  const detail = await seen(one.id);
  expect(detail).toMatchObject({ stage: "issued", sentOn: null, sendVoucherNumber: null });
  expect(detail.events.at(-1)).toMatchObject({ act: "reverse_sent", correctsSeq: 7 });
  expect(agreed(await getBatch(office.as(team.preparer), { id: one.batchId })).stage).toBe(
    "issued",
  );
  await rowEqualsFold(one.id);
});

test("returned money is still owed, and is sent anew only after it was opened again", async () => {
  const one = await sent();
  const treasury = office.as(team.treasury);
  const back = { transferId: one.id, voucherNumber: "退-1", reason };
  const returned = (returnedOn: string) =>
    recordReturned(treasury, { ...back, returnedOn, ...key() });
  expect(refusalOf(await returned("2022-12-13"))).toBe("date_in_future");
  expect(refusalOf(await returned("2022-12-11"))).toBe("returned_before_sent");
  agreed(await returned(day));
  expect(await seen(one.id)).toMatchObject({ stage: "returned", sentOn: null });
  const again = () =>
    recordSent(treasury, {
      batchId: one.batchId,
      transferIds: [one.id],
      sentOn: day,
      voucherNumber: "拨款-3",
      ...key(),
    });
  expect(agreed(await again()).skipped).toMatchObject([{ reason: "act_not_possible" }]);
  agreed(await reopenTransfer(treasury, { transferId: one.id, reason, ...key() }));
  expect(agreed(await again()).done).toEqual([one.id]);
  await rowEqualsFold(one.id);
});

test("two who take one receipt back at once do it once", async () => {
  const one = await sent();
  const receipt = await received(one);
  const accountants = await Promise.all(
    Array.from({ length: 6 }, () => office.hire("fund_accountant")),
  );
  const results = await Promise.all(
    accountants.map((actor) =>
      reverseArrival(office.as(actor), { arrivalId: receipt.id, reason, ...key() }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await seen(one.id)).toMatchObject({ arrivedFen: "0" });
});

test("the database itself refuses a sum that is not that of the ledger, and a reversal that fits no receipt", async () => {
  const one = await sent();
  const receipt = await received(one, 7n);
  const { db } = office;
  const said = async (work: Promise<unknown>) =>
    await work.then(
      () => "done",
      (error: Error) => String(error.cause),
    );
  expect(
    await said(
      db.update(transfer).set({ arrivedFen: 8n, match: "partial" }).where(eq(transfer.id, one.id)),
    ),
  ).toContain("its ledger says 7");
  const { id: _id, ...rest } = receipt;
  const reversal = { ...rest, id: newId(), reverses: receipt.id, reason };
  expect(await said(db.insert(arrival).values({ ...reversal, amountFen: -6n }))).toContain(
    "does not fit",
  );
  expect(
    await said(
      db.insert(arrival).values({ ...rest, id: newId(), voucherNumber: "X", corrects: receipt.id }),
    ),
  ).toContain("does not fit");
  expect(
    await said(db.insert(arrival).values({ ...rest, id: newId(), voucherNumber: "Y" })),
  ).toContain("its ledger says 14");
  expect(await said(db.execute(sql`delete from arrival where id = ${receipt.id}`))).toContain(
    "permission denied",
  );
});
