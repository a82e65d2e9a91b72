import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { verifyAudit } from "@daowei/operations";
import { afterAll, beforeAll, expect, test } from "vitest";

import { clientFor, refusalOf } from "./testing/client.ts";
import type { Client } from "./testing/client.ts";
import { serveTest } from "./testing/served.ts";
import type { Served } from "./testing/served.ts";

const region = { fiscalYear: 2022, placeCode: "450000" };
const demo = join(import.meta.dirname, "../demo");
const fileName = readdirSync(demo).find((name) => name.endsWith(".csv")) ?? "";
const bytes = readFileSync(join(demo, fileName));
const file = { ...region, fileName, contentBase64: bytes.toString("base64") };
const headsInFile = bytes
  .toString()
  .trim()
  .split(/\r?\n/)
  .slice(1)
  .reduce((sum, line) => sum + BigInt(line.split(",")[2] ?? "absent"), 0n);

let served: Served;
let preparer: Client;
let reviewer: Client;
let approver: Client;
let treasury: Client;
let accountant: Client;
let otherCity: Client;
let batch: { id: string; revisionHash: string; versionId: string };

beforeAll(async () => {
  served = await serveTest();
  const client = async (username: string) => clientFor(served.url, await served.signIn(username));
  preparer = await client("jingban-jia");
  reviewer = await client("fuhe-jia");
  approver = await client("shenpi-jia");
  treasury = await client("guoku-jia");
  accountant = await client("zhuanhu-jia");
  otherCity = await client("jingban-yi");
});
afterAll(() => served.stop());

const decision = () => ({
  id: batch.id,
  revisionHash: batch.revisionHash,
  idempotencyKey: randomUUID(),
});

test("a file of 111 counties is checked, stored once and never twice", async () => {
  const check = await preparer.enrolment.check.mutate(file);
  expect(check).toMatchObject({ acceptable: true, placeCount: 111, heads: headsInFile.toString() });
  expect(check.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));
  const accept = {
    ...file,
    sha256: check.sha256,
    cutOffOn: "2022-05-31",
    status: "verified" as const,
    warningsAcknowledged: true,
    idempotencyKey: randomUUID(),
  };
  const accepted = await preparer.enrolment.accept.mutate(accept);
  expect(accepted.replayed).toBe(false);
  expect(await preparer.enrolment.accept.mutate(accept)).toEqual({ ...accepted, replayed: true });
  const again = { ...accept, idempotencyKey: randomUUID() };
  expect(await refusalOf(preparer.enrolment.accept.mutate(again))).toBe(
    "headcounts_imported_before",
  );
  batch = { id: "", revisionHash: "", versionId: accepted.versionId };
});

test("a batch owes every person 610 yuan, by level and to the fen", async () => {
  const made = await preparer.batches.create.mutate({
    ...region,
    policyId: "gx-2022",
    headcountVersionId: batch.versionId,
    title: "2022年城乡居民医保财政补助",
    kind: "regular",
    idempotencyKey: randomUUID(),
  });
  batch = { ...batch, id: made.id, revisionHash: made.revisionHash };
  const rows = await preparer.batches.rows.query({ id: made.id });
  expect(rows.rows).toHaveLength(111);
  expect(rows.heads).toBe(headsInFile.toString());
  expect(BigInt(rows.totalFen)).toBe(headsInFile * 61_000n);
  const central = rows.totals.find(({ level }) => level === "central");
  expect(BigInt(central?.amountFen ?? "absent")).toBe(headsInFile * 48_800n);
  for (const row of rows.rows) {
    const cells = row.cells.reduce((sum, cell) => sum + BigInt(cell.amountFen), 0n);
    expect(cells.toString()).toBe(row.totalFen);
    expect(BigInt(row.totalFen)).toBe(BigInt(row.heads) * 61_000n);
  }
});

test("an amount tells its reason down to the notice's own words", async () => {
  const rows = await preparer.batches.rows.query({ id: batch.id });
  const longzhou = rows.rows.find(({ placeCode }) => placeCode === "451423");
  const county = longzhou?.cells.find(({ level }) => level === "county");
  const { obligations } = await preparer.transfers.get.query({ id: county?.transferId ?? "" });
  const [first] = obligations;
  const stored = await preparer.transfers.explain.query({ obligationId: first?.id ?? "" });
  expect(first?.perHeadYuan).toBe("30.5");
  expect(stored.recomputed).toEqual({ amountFen: stored.amountFen, same: true });
  expect(JSON.stringify(stored.explanation)).toContain("桂医保发〔2022〕30号");
});

test("nobody decides on what he prepared, and no post decides what is another's", async () => {
  await preparer.batches.submit.mutate(decision());
  expect(await refusalOf(preparer.batches.review.mutate(decision()))).toBe("role_needed");
  expect(await refusalOf(approver.batches.review.mutate(decision()))).toBe("role_needed");
  expect(await refusalOf(approver.batches.approve.mutate(decision()))).toBe("act_not_possible");
});

test("a city sees nothing of the region's batch by any question", async () => {
  const { id } = batch;
  expect(await refusalOf(otherCity.batches.get.query({ id }))).toBe("not_found");
  expect(await refusalOf(otherCity.batches.rows.query({ id }))).toBe("not_found");
  expect(await refusalOf(otherCity.batches.list.query(region))).toBe("not_found");
  expect(await refusalOf(otherCity.overview.get.query(region))).toBe("not_found");
  expect(await refusalOf(otherCity.enrolment.version.query({ id: batch.versionId }))).toBe(
    "not_found",
  );
});

test("a second person reviews, a third approves and issues", async () => {
  expect((await reviewer.batches.review.mutate(decision())).stage).toBe("reviewed");
  expect((await approver.batches.approve.mutate(decision())).stage).toBe("approved");
  const issued = { ...decision(), documentNumber: "示例〔2022〕1号" };
  expect((await approver.batches.issue.mutate(issued)).stage).toBe("issued");
  expect((await approver.batches.issue.mutate(issued)).replayed).toBe(true);
});

test("the treasury sends, the fund accountant confirms, and the overview shows it", async () => {
  const { amountFen } = await preparer.batches.get.query({ id: batch.id });
  const before = await preparer.overview.get.query(region);
  expect(before).toMatchObject({ dueFen: amountFen, arrivedFen: "0", arrivalRateBasisPoints: 0 });

  const { today } = await preparer.session.me.query();
  const sent = await treasury.transfers.recordSent.mutate({
    batchId: batch.id,
    sentOn: today,
    voucherNumber: "拨款-1",
    idempotencyKey: randomUUID(),
  });
  expect(sent.skipped).toEqual([]);

  const [part, ...others] = sent.done;
  if (part === undefined) throw new Error("nothing was sent");
  const receipt = { arrivedOn: today, voucherNumber: "到账-1" };
  await accountant.transfers.confirmArrival.mutate({
    ...receipt,
    transferId: part,
    amountFen: "100",
    idempotencyKey: randomUUID(),
  });
  await accountant.transfers.confirmArrivals.mutate({
    ...receipt,
    transferIds: others,
    idempotencyKey: randomUUID(),
  });
  const open = await preparer.transfers.get.query({ id: part });
  const almost = await preparer.overview.get.query(region);
  expect(BigInt(almost.arrivedFen)).toBe(BigInt(amountFen) - BigInt(open.amountFen) + 100n);
  expect(almost.arrivalRateBasisPoints).toBeLessThan(10_000);

  await accountant.transfers.confirmArrivals.mutate({
    ...receipt,
    voucherNumber: "到账-2",
    transferIds: [part],
    idempotencyKey: randomUUID(),
  });
  const after = await preparer.overview.get.query(region);
  expect(after).toMatchObject({ arrivedFen: amountFen, arrivalRateBasisPoints: 10_000 });
  expect((await preparer.batches.get.query({ id: batch.id })).stage).toBe("arrived");
});

test("every act of it is on one unbroken chain", async () => {
  expect(await verifyAudit(served.database.db)).toEqual([]);
});
