import { transferEvent, transfer } from "@daowei/db/schema";
import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../identity.ts";
import { closeSound, agreed, hireTeam, openOffice, type Office } from "../testing/index.ts";
import { getOverview } from "../overview/get.ts";
import { listInbox } from "../overview/inbox.ts";
import { listTransfers } from "../transfers/list.ts";
import { confirmArrivals } from "../transfers/confirm-arrivals.ts";
import { recordSent } from "../transfers/record-sent.ts";
import { approveBatch } from "./approve.ts";
import { createBatch } from "./create.ts";
import { getBatch } from "./get.ts";
import { issueBatch } from "./issue.ts";
import { reviewBatch } from "./review.ts";
import { batchRows } from "./rows.ts";
import { submitBatch } from "./submit.ts";

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => closeSound(office));

/** Ten times what a crowded machine needs: only work that grows faster than the batch comes near it. */
const limitMillis = 30_000;

test("2,900 transfers are made, decided on, sent and confirmed each in one go", async () => {
  const team = await hireTeam(office, "000000");
  const counties = office.library.gazetteer.countingPlaces("000000", 2021).slice(0, 1450);
  const headcountVersionId = await office.importHeadcounts({
    importer: team.preparer,
    fiscalYear: 2021,
    placeCode: "000000",
    rows: counties.map(({ code }, index) => ({
      placeCode: code,
      insuredClass: "resident",
      heads: BigInt(10_000 + index),
    })),
  });
  const spent: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    spent[name] = Math.round(performance.now() - began);
    return value;
  };
  const draft = agreed(
    await timed("create", () =>
      createBatch(office.as(team.preparer), {
        policyId: "cn-2021",
        fiscalYear: 2021,
        headcountVersionId,
        placeCode: "000000",
        title: "全国一批",
        kind: "regular",
        dueOn: "2021-12-31",
        dueReason: "国家统一期限",
        idempotencyKey: newId(),
      }),
    ),
  );
  const { id, revisionHash } = draft;
  const seen = () => ({ id, revisionHash, idempotencyKey: newId() });
  agreed(await timed("submit", () => submitBatch(office.as(team.preparer), seen())));
  agreed(await timed("review", () => reviewBatch(office.as(team.reviewer), seen())));
  agreed(await timed("approve", () => approveBatch(office.as(team.approver), seen())));
  const documentNumber = "财社〔2021〕1号";
  agreed(
    await timed("issue", () => issueBatch(office.as(team.approver), { ...seen(), documentNumber })),
  );
  const rows = agreed(await timed("rows", () => batchRows(office.as(team.preparer), { id })));
  expect(rows.rows).toHaveLength(1450);
  const national = { fiscalYear: 2021, placeCode: "000000" };
  const preparer = office.as(team.preparer);
  agreed(await timed("overview", () => getOverview(preparer, national)));
  agreed(await timed("list", () => listTransfers(preparer, { ...national, limit: 100 })));
  agreed(await timed("inbox", () => listInbox(office.as(team.treasury), { tab: "todo" })));
  const paper = { sentOn: "2022-12-12", voucherNumber: "V1", idempotencyKey: newId() };
  const sent = agreed(
    await timed("sent", () => recordSent(office.as(team.treasury), { batchId: id, ...paper })),
  );
  const arrived = agreed(
    await timed("arrived", () =>
      confirmArrivals(office.as(team.accountant), {
        transferIds: sent.done,
        arrivedOn: "2022-12-12",
        voucherNumber: "V2",
        idempotencyKey: newId(),
      }),
    ),
  );
  const [events] = await office.db
    .select({ count: count() })
    .from(transferEvent)
    .innerJoin(transfer, eq(transfer.id, transferEvent.transferId))
    .where(eq(transfer.batchId, id));
  const detail = agreed(await timed("get", () => getBatch(office.as(team.preparer), { id })));
  expect(detail).toMatchObject({ stage: "arrived", transferCount: sent.done.length });
  expect(arrived.done).toHaveLength(detail.transferCount);
  expect(events?.count).toBe(detail.transferCount * 7);
  for (const millis of Object.values(spent)) expect(millis).toBeLessThan(limitMillis);
}, 120_000);
