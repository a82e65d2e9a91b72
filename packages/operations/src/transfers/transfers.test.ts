import { arrival, transfer, transferEvent } from "@daowei/db/schema";
import { asc, eq, inArray } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyAudit } from "../verification/index.ts";
import { getBatch } from "../batches/get.ts";
import { newId } from "../identity.ts";
import { getOverview } from "../overview/get.ts";
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
import { confirmArrivals } from "./confirm-arrivals.ts";
import { explainObligation } from "./explain.ts";
import { getTransfer } from "./get.ts";
import { listTransfers } from "./list.ts";
import { recordSent } from "./record-sent.ts";
import { countTransferStages } from "./stage-counts.ts";

let office: Office;
let team: Team;
beforeAll(async () => {
  office = await openOffice();
  team = await hireTeam(office);
});
afterAll(() => closeSound(office));

/** An issued batch of one county of its own, so that tests do not meet. */
async function issued(placeCode: string, heads = 100n) {
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2022,
    placeCode: "450000",
    rows: [{ placeCode, insuredClass: "resident", heads }],
  });
  const draft = await draftBatch(office, team, { headcountVersionId });
  await issueDraft(office, team, draft);
  const transfers = await office.db
    .select()
    .from(transfer)
    .where(eq(transfer.batchId, draft.id))
    .orderBy(asc(transfer.ordinal));
  return { id: draft.id, transfers, ids: transfers.map((one) => one.id) };
}

const voucher = () => `V-${newId()}`;
const sending = (batchId: string) => ({
  batchId,
  sentOn: "2022-12-12",
  voucherNumber: voucher(),
  idempotencyKey: newId(),
});
const arriving = () => ({
  arrivedOn: "2022-12-12",
  voucherNumber: voucher(),
  idempotencyKey: newId(),
});
const stageOf = async (id: string) =>
  agreed(await getBatch(office.as(team.preparer), { id })).stage;

test("money goes out and arrives, and the batch follows its last transfer", async () => {
  const batch = await issued("451423");
  const [first, ...others] = batch.ids;
  const treasury = office.as(team.treasury);
  const part = agreed(
    await recordSent(treasury, { ...sending(batch.id), transferIds: [String(first)] }),
  );
  expect(part.done).toEqual([first]);
  expect(await stageOf(batch.id)).toBe("issued");
  const rest = agreed(await recordSent(treasury, sending(batch.id)));
  expect(rest.done.toSorted()).toEqual(others.toSorted());
  expect(await stageOf(batch.id)).toBe("sent");

  const accountant = office.as(team.accountant);
  const got = agreed(await confirmArrivals(accountant, { ...arriving(), transferIds: batch.ids }));
  expect(got).toMatchObject({ skipped: [], replayed: false });
  expect(await stageOf(batch.id)).toBe("arrived");
  const detail = agreed(await getTransfer(accountant, { id: String(first) }));
  expect(detail).toMatchObject({ stage: "arrived", match: "full", level: "central" });
  expect(detail.events.map((event) => [event.seq, event.act])).toEqual([
    [1, "created"],
    [2, "submit"],
    [3, "review"],
    [4, "approve"],
    [5, "issue"],
    [6, "record_sent"],
    [7, "confirm_arrival"],
  ]);
  expect(detail.chineseAmount).toBe("人民币肆万捌仟捌佰元整");
  expect(await verifyAudit(office.db)).toEqual([]);
});

test("a part arrives, then the rest, and never more than is open", async () => {
  const batch = await issued("451022");
  agreed(await recordSent(office.as(team.treasury), sending(batch.id)));
  const [one] = batch.transfers;
  if (one === undefined) throw new Error("no transfer");
  const accountant = office.as(team.accountant);
  const receive = (amountFen: string) =>
    confirmArrival(accountant, { ...arriving(), transferId: one.id, amountFen });
  agreed(await receive("1000000"));
  expect(agreed(await getTransfer(accountant, { id: one.id }))).toMatchObject({
    stage: "sent",
    match: "partial",
    arrivedFen: "1000000",
  });
  expect(await receive("4880000")).toMatchObject({
    problem: { kind: "arrival_exceeds_open", openFen: "3880000" },
  });
  agreed(await receive("3880000"));
  expect(refusalOf(await receive("1"))).toBe("act_not_possible");
  const arrivals = await office.db
    .select()
    .from(arrival)
    .where(eq(arrival.transferId, one.id))
    .orderBy(asc(arrival.amountFen));
  expect(arrivals.map((row) => row.amountFen)).toEqual([1000000n, 3880000n]);
});

test("of each stage as many are counted as the list of that stage holds", async () => {
  const reader = office.as(team.treasury);
  const where = { fiscalYear: 2022, placeCode: "450000" };
  const counts = agreed(await countTransferStages(reader, where));
  expect(counts.length).toBeGreaterThan(0);
  for (const { stage, count } of counts) {
    const { totals } = agreed(await listTransfers(reader, { ...where, stage, limit: 1 }));
    expect([stage, count]).toEqual([stage, totals.count]);
  }
  const all = agreed(await listTransfers(reader, { ...where, limit: 1 }));
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(all.totals.count);
  const county = office.as(await office.hire("fund_accountant", "451423"));
  expect(refusalOf(await countTransferStages(county, where))).toBe("not_found");
});

test("refuses dates that cannot be, a voucher used before, and the person who sent the money", async () => {
  const batch = await issued("451027");
  const future = { ...sending(batch.id), sentOn: "2022-12-13" };
  expect(refusalOf(await recordSent(office.as(team.treasury), future))).toBe("date_in_future");
  const early = { ...sending(batch.id), sentOn: "2022-12-11" };
  expect(await recordSent(office.as(team.treasury), early)).toMatchObject({
    problem: { kind: "sent_before_issue", issuedOn: "2022-12-12", sentOn: "2022-12-11" },
  });
  agreed(await recordSent(office.as(team.treasury), sending(batch.id)));
  const [transferId] = batch.ids;
  if (transferId === undefined) throw new Error("no transfer");
  const receipt = { ...arriving(), transferId, amountFen: "1" };
  const confirm = (changes: object, actor = team.accountant) =>
    confirmArrival(office.as(actor), { ...receipt, idempotencyKey: newId(), ...changes });
  expect(refusalOf(await confirm({ arrivedOn: "2022-12-13" }))).toBe("date_in_future");
  expect(refusalOf(await confirm({ arrivedOn: "2022-12-09" }))).toBe("arrived_before_sent");
  agreed(await confirm({}));
  expect(refusalOf(await confirm({}))).toBe("voucher_used");
  const sender = await office.promote(team.treasury, "fund_accountant");
  expect(refusalOf(await confirm({ voucherNumber: "B" }, sender))).toBe("segregation_same_person");
  const preparer = await office.promote(team.preparer, "fund_accountant");
  expect(refusalOf(await confirm({ voucherNumber: "C" }, preparer))).toBe(
    "segregation_same_person",
  );
});

test("gives one result for each of many: what cannot be done is named, the rest is done", async () => {
  const batch = await issued("451028");
  const [first, second, third] = batch.ids;
  const treasury = office.as(team.treasury);
  const missing = newId();
  agreed(await recordSent(treasury, { ...sending(batch.id), transferIds: [String(first)] }));
  const mixed = agreed(
    await recordSent(treasury, {
      ...sending(batch.id),
      transferIds: [String(first), String(second), missing],
    }),
  );
  expect(mixed.done).toEqual([second]);
  expect(mixed.skipped).toEqual([
    { id: first, reason: "act_not_possible", detail: "sent" },
    { id: missing, reason: "not_found", detail: "" },
  ]);
  const got = agreed(
    await confirmArrivals(office.as(team.accountant), {
      ...arriving(),
      transferIds: [String(second), String(third), missing],
    }),
  );
  expect(got.done).toEqual([second]);
  expect(got.skipped.map(({ reason, detail }) => [reason, detail])).toEqual([
    ["act_not_possible", "issued"],
    ["not_found", ""],
  ]);
});

test("two receipts at once never book more than the amount", async () => {
  const batch = await issued("451029");
  agreed(await recordSent(office.as(team.treasury), sending(batch.id)));
  const [one] = batch.transfers;
  if (one === undefined) throw new Error("no transfer");
  const amountFen = one.amountFen.toString();
  const results = await Promise.all(
    Array.from({ length: 8 }, () =>
      confirmArrival(office.as(team.accountant), { ...arriving(), transferId: one.id, amountFen }),
    ),
  );
  expect(results.filter((result) => result.ok)).toHaveLength(1);
  const [row] = await office.db.select().from(transfer).where(eq(transfer.id, one.id));
  expect(row?.arrivedFen).toBe(one.amountFen);
});

test("the stored explanation is found from the obligation and gives the same bytes again", async () => {
  const batch = await issued("451030");
  const preparer = office.as(team.preparer);
  const county = batch.transfers.find((one) => one.level === "county");
  const detail = agreed(await getTransfer(preparer, { id: String(county?.id) }));
  const [obligation] = detail.obligations;
  const why = agreed(await explainObligation(preparer, { obligationId: String(obligation?.id) }));
  expect(why).toMatchObject({ headcountLine: 2, recomputed: { same: true } });
  expect(why.recomputed.amountFen).toBe(detail.amountFen);

  // The notice's file is corrected later: what was computed by the old text is still run by the old text.
  const policies = new Map(office.library.policies);
  const present = policies.get("gx-2022");
  const newer = policies.get("gx-2023");
  if (present === undefined || newer === undefined) throw new Error("no policy");
  policies.set("gx-2022", { ...newer, version: "f".repeat(64) });
  const later = { ...preparer, library: { ...office.library, policies } };
  const still = agreed(await explainObligation(later, { obligationId: String(obligation?.id) }));
  expect(still).toMatchObject({ policyVersion: present.version, recomputed: { same: true } });
});

test("an amount that is late shows in the list, and in the overview of its city", async () => {
  const batch = await issued("450802", 1_000_000n);
  agreed(await recordSent(office.as(team.treasury), sending(batch.id)));
  await office.setClock("2023-01-02T02:00:00Z");
  const input = { fiscalYear: 2022, placeCode: "450800" };
  const late = agreed(
    await listTransfers(office.as(team.accountant), { ...input, overdueOnly: true, limit: 2 }),
  );
  expect(late.items).toHaveLength(2);
  expect(late.totals.count).toBe(3);
  const next = agreed(
    await listTransfers(office.as(team.accountant), {
      ...input,
      overdueOnly: true,
      limit: 2,
      cursor: String(late.nextCursor),
    }),
  );
  expect(next.items).toHaveLength(1);
  expect(next.nextCursor).toBeNull();
  const overview = agreed(await getOverview(office.as(team.accountant), input));
  expect(overview).toMatchObject({
    dueFen: "61000000000",
    arrivedFen: "0",
    arrivalRateBasisPoints: 0,
    lateCount: 3,
    lateFen: "61000000000",
    nearestDeadline: { dueOn: "2022-12-31", daysLeft: -2, state: "overdue" },
    nearestCount: 1,
  });
  expect(overview.byPlace.map((place) => place.placeCode)).toEqual(["450802"]);
  expect(overview.byLevel.map((level) => level.level)).toEqual(["central", "province", "city"]);
  await office.setClock("2022-12-12T02:00:00Z");
});

test("every transfer's events run 1..n without a gap", async () => {
  const batch = await issued("450107");
  const events = await office.db
    .select()
    .from(transferEvent)
    .where(inArray(transferEvent.transferId, batch.ids))
    .orderBy(asc(transferEvent.seq));
  for (const own of Map.groupBy(events, (event) => event.transferId).values())
    expect(own.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5]);
});
