import { createServer } from "node:http";
import type { IncomingHttpHeaders, Server } from "node:http";
import type { AddressInfo } from "node:net";
import { verifyWebhook } from "@daowei/client";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { said } from "./sitting-place.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";

const title = "2026年城乡居民医保财政补助（北海市）";
const region = { fiscalYear: 2026, placeCode: "450000" };
const patient = { timeout: 60_000 };
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, patient);

const data = temporaryData();
const received: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
let receiver: Server;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  receiver = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      received.push({ headers: request.headers, body: Buffer.concat(parts).toString("utf8") });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((done) => void receiver.listen(0, "127.0.0.1", done));
  const env = { DAOWEI_OUTSIDE_NETWORKS: "127.0.0.1" };
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, env }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  receiver.closeAllConnections();
  receiver.close();
  data.remove();
});

const once = () => ({ idempotencyKey: crypto.randomUUID() });
const as = (username: string) => signInAs(server.url, username);
const dateOf = (page: Page) => page.getByTestId(testIds.storeDate).innerText();

/** A date as the page's head says it. */
function inWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return said(`${year}年${month}月${day}日`, date);
}

async function jumpTo(page: Page, date: string): Promise<void> {
  await page.getByTestId(testIds.clockDate).fill(date);
  await page.getByTestId(testIds.clockJump).click();
  await eventually(() => dateOf(page)).toContain(inWords(date));
}

/** Goes on day by day, as many as are asked, each with a click. */
async function dayByDay(page: Page, days: readonly string[]): Promise<void> {
  for (const day of days) {
    // oxlint-disable-next-line no-await-in-loop -- one day after the other
    await page.getByTestId(testIds.clockDay).click();
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => dateOf(page)).toContain(inWords(day));
  }
}

/** Another system that two administrators let listen to what is overdue. */
async function listen(): Promise<string> {
  const [first, second] = [await as("guanli-jia"), await as("guanli-yi")];
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/daowei`;
  const { sealed, secret } = await first.destinations.seal.mutate({ kind: "webhook", url });
  const { id } = await first.proposals.propose.mutate({
    kind: "destination.add",
    payload: { placeCode: "450000", name: "预算系统", sealed, events: ["transfer.overdue"] },
    reason: "预算系统需要知道哪些资金逾期",
    ...once(),
  });
  const { revisionHash } = await second.proposals.get.query({ id });
  await second.proposals.approve.mutate({ id, revisionHash, ...once() });
  if (secret === null) throw new Error("a webhook without a secret");
  return secret;
}

/** What the years before left open is closed with a reason, so that the story speaks of 2026 alone. */
async function closeOldDates(): Promise<void> {
  const preparer = await as("jingban-jia");
  for (const fiscalYear of [2022, 2023, 2024, 2025]) {
    const asked = { fiscalYear, placeCode: "450000" };
    // oxlint-disable-next-line no-await-in-loop -- one year after the other
    const open = await preparer.deadlines.list.query(asked);
    for (const { id } of open.filter(({ acts }) => acts.includes("close")))
      // oxlint-disable-next-line no-await-in-loop
      await preparer.deadlines.act.mutate({
        ...asked,
        id,
        act: "close",
        reason: "示例：往年事项不再跟踪",
        ...once(),
      });
  }
}

/** A batch of 2026 by the national rule of that year, derived and shown as unconfirmed, with a date that the office set itself. */
async function issueBatch(): Promise<string> {
  const preparer = await as("jingban-jia");
  const rows = ["450502", "450521"].map((placeCode) => ({
    placeCode,
    insuredClass: "resident",
    heads: 100_000,
  }));
  const headcountVersionId = await importHeads(preparer, { ...region, text: headsFile(rows) });
  const { id } = await preparer.batches.create.mutate({
    ...region,
    policyId: "cn-2026",
    headcountVersionId,
    title,
    kind: "regular",
    dueOn: "2026-09-30",
    dueReason: "示例：本级要求三季度末前全部到位",
    ...once(),
  });
  const { revisionHash } = await preparer.batches.get.query({ id });
  const act = () => ({ id, revisionHash, ...once() });
  await preparer.batches.submit.mutate(act());
  await (await as("fuhe-jia")).batches.review.mutate(act());
  const approver = await as("shenpi-jia");
  await approver.batches.approve.mutate(act());
  await approver.batches.issue.mutate({ ...act(), documentNumber: "示例〔2026〕1号" });
  return id;
}

/** Sends and confirms all that is open of the batch, but for one transfer that is left. */
async function pay(batchId: string, on: string, leave: string | null): Promise<void> {
  const treasury = await as("guoku-jia");
  const { items } = await treasury.transfers.list.query({ ...region, batchId, limit: 50 });
  const paid = items.filter(({ id, stage }) => stage === "issued" && id !== leave);
  const transferIds = paid.map(({ id }) => id);
  const voucher = { voucherNumber: `示例拨款-${on}`, ...once() };
  await treasury.transfers.recordSent.mutate({ batchId, transferIds, sentOn: on, ...voucher });
  await (
    await as("zhuanhu-jia")
  ).transfers.confirmArrivals.mutate({ transferIds, arrivedOn: on, ...voucher, ...once() });
}

/** On which days a person was told of the batch, and by which kind of notice. */
async function toldOf(username: string): Promise<string[]> {
  const all = await (await as(username)).notifications.list.query({ unreadOnly: false });
  return all
    .filter(({ text }) => text.includes(title))
    .map(({ createdAt, title: kind }) => {
      const day = new Date(Date.parse(createdAt) + 8 * 3_600_000).toISOString().slice(0, 10);
      return `${day} ${/【(.+?)】/u.exec(kind)?.[1] ?? kind}`;
    })
    .toSorted();
}

test("autumn of 2026: reminded in time, one transfer overdue, the superior told, another system told, and arrival ends it", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await jumpTo(page, "2026-09-01");
  const secret = await listen();
  await closeOldDates();
  const batchId = await issueBatch();
  await page.goto(`/batches/${batchId}?tab=policy`);
  await page.getByText(said("未确认", "unconfirmed")).first().waitFor();
  await screenshot(page, "autumn-1-batch");

  for (const day of ["2026-09-08", "2026-09-15", "2026-09-22"]) {
    // oxlint-disable-next-line no-await-in-loop -- one week after the other
    await page.getByTestId(testIds.clockWeek).click();
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => dateOf(page)).toContain(inWords(day));
  }
  await page.getByTestId(testIds.bell).click();
  await page.getByText("【到位期限提醒】").first().waitFor();
  await page.keyboard.press("Escape");
  await dayByDay(page, ["2026-09-23", "2026-09-24"]);
  const open = await (
    await as("jingban-jia")
  ).transfers.list.query({ ...region, batchId, limit: 50 });
  const left = open.items.find(
    ({ level, placeCode }) => level === "local" && placeCode === "450521",
  );
  if (left === undefined) throw new Error("no transfer of the local level");
  await pay(batchId, "2026-09-24", left.id);
  await dayByDay(page, [
    "2026-09-25",
    "2026-09-26",
    "2026-09-27",
    "2026-09-28",
    "2026-09-29",
    "2026-09-30",
  ]);
  expect(received).toEqual([]);

  // The holidays of the National Day: overdue at once, told of on the first working day.
  await dayByDay(page, ["2026-10-01"]);
  await eventually(() => received.length).toBe(1);
  const [sent] = received;
  if (sent === undefined) throw new Error("nothing came");
  const event = await verifyWebhook(sent.body, sent.headers, secret);
  expect(event).toMatchObject({
    type: "transfer.overdue",
    object: "transfer",
    objectId: left.id,
    placeCode: "450521",
  });
  expect(event.occurredAt).toMatch(/^2026-(09-30|10-01)T/);
  await expect(verifyWebhook(`${sent.body} `, sent.headers, secret)).rejects.toThrow(
    "webhook_not_genuine",
  );
  await page.goto("/transfers?year=2026&overdue=yes");
  const rows = page.getByTestId(testIds.transferRow);
  await eventually(() => rows.count()).toBe(1);
  await eventually(() => rows.first().innerText()).toContain(said("逾期 1 天", "1 day late"));
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, "autumn-2-overdue");

  await dayByDay(page, [
    "2026-10-02",
    "2026-10-03",
    "2026-10-04",
    "2026-10-05",
    "2026-10-06",
    "2026-10-07",
  ]);
  expect(await toldOf("bu-shenpi-jia")).toEqual([]);
  await dayByDay(page, ["2026-10-08", "2026-10-09", "2026-10-10"]);
  const superior = await arrive(browser, server.url, "bu-shenpi-jia");
  await superior.page.getByTestId(testIds.bell).click();
  await superior.page.getByText("【逾期上报】").first().waitFor();
  await screenshot(superior.page, "autumn-3-superior");
  await superior.leave();

  await pay(batchId, "2026-10-10", null);
  await dayByDay(page, ["2026-10-11", "2026-10-12"]);
  await page.goto("/transfers?year=2026&overdue=yes");
  await eventually(() => page.getByTestId(testIds.transferRow).count()).toBe(0);
  expect(await toldOf("jingban-jia")).toEqual([
    "2026-09-02 到位期限提醒",
    "2026-09-16 到位期限提醒",
    "2026-09-23 到位期限提醒",
    "2026-09-24 到位期限提醒",
    "2026-09-29 到位期限提醒",
    "2026-09-30 到位期限提醒",
    "2026-10-08 逾期提醒",
    "2026-10-09 逾期提醒",
    "2026-10-10 逾期提醒",
  ]);
  expect(await toldOf("bu-shenpi-jia")).toEqual(["2026-10-10 逾期上报"]);
  expect(received).toHaveLength(1);
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});
