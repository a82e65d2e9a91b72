import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

/** A crowded machine is slow, not wrong. */
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 30_000 });
const dateOf = (page: Page) => page.getByTestId(testIds.storeDate).innerText();

async function forward(page: Page, button: string, date: string): Promise<void> {
  await page.getByTestId(button).click();
  await eventually(() => dateOf(page)).toContain(date);
}

/** The late money of 防城港 is sent as far as it was not, and confirmed. */
async function settleTheLate(): Promise<void> {
  const [treasury, accountant] = [
    await signInAs(server.url, "guoku-jia"),
    await signInAs(server.url, "zhuanhu-jia"),
  ];
  const { items } = await treasury.transfers.list.query({
    fiscalYear: 2022,
    placeCode: "450600",
  });
  const late = items.filter(({ overdue }) => overdue);
  expect(late.length).toBeGreaterThan(1);
  const once = () => ({ voucherNumber: "补-1", idempotencyKey: crypto.randomUUID() });
  const issued = late.filter(({ stage }) => stage === "issued");
  const [first] = issued;
  if (first === undefined) throw new Error("nothing is left to send");
  await treasury.transfers.recordSent.mutate({
    batchId: first.batchId,
    transferIds: issued.map(({ id }) => id),
    sentOn: "2022-12-13",
    ...once(),
  });
  await accountant.transfers.confirmArrivals.mutate({
    transferIds: late.map(({ id }) => id),
    arrivedOn: "2022-12-13",
    ...once(),
  });
}

/**
 * In the demonstration's own days, because that is what it is stocked with: money of 防城港 has been overdue since September,
 * and the date that the notice names, 31 December 2022, lies ahead.
 */
test("days go by: who must act is reminded, what is overdue is told to the level above, and arrival stops it", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  expect(await dateOf(page)).toContain("2022年12月12日");
  await forward(page, testIds.clockDay, "2022年12月13日");
  await page.getByTestId("toasts").getByText("发出提醒").waitFor();
  await page.getByTestId(testIds.bell).click();
  await page.getByText("【逾期提醒】").first().waitFor();
  await screenshot(page, "reminders-overdue");

  const approver = await arrive(browser, server.url, "approver");
  await approver.page.getByTestId(testIds.bell).click();
  await approver.page.getByText("【逾期上报】").first().waitFor();

  await settleTheLate();
  await forward(page, testIds.clockWeek, "2022年12月20日");
  const wire = await signInAs(server.url, "jingban-jia");
  const told = await wire.notifications.list.query({ unreadOnly: false });
  const since = told.filter(({ createdAt }) => createdAt >= "2022-12-13T16:00:00Z");
  // What is due at the end of the year goes on; of what arrived nothing more is said.
  expect(since.map(({ title }) => title).filter((title) => title.includes("逾期"))).toEqual([]);
  expect(since.length).toBeGreaterThan(0);

  await forward(page, testIds.clockDeadline, "2022年12月31日");
  await screenshot(page, "clock-strip");
  expect(preparer.complaints()).toEqual([]);
});
