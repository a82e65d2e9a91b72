import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive, recordVoucher } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import type { Visitor } from "./visitor.ts";
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

const fangchenggang = { fiscalYear: 2022, placeCode: "450600" };
const reason = "与银行回单核对后更正，原记录保留";

/** A transfer of the demonstration that stands at a stage. */
async function transferAt(stage: "issued" | "sent" | "arrived") {
  const wire = await signInAs(server.url, "jingban-jia");
  const { items } = await wire.transfers.list.query({ ...fangchenggang, stage, limit: 50 });
  const [first] = items;
  if (first === undefined) throw new Error(`no transfer is ${stage}`);
  return first;
}

/** Opens the dialog of a correction, gives the reason, and what else it asks for, and confirms. */
async function correct(page: Page, act: string, voucher?: string): Promise<void> {
  await page.getByTestId(act).first().click();
  await page.getByTestId(testIds.dialog).waitFor();
  if (voucher !== undefined) await page.getByTestId(testIds.actVoucher).fill(voucher);
  await page.getByTestId(testIds.dialogComment).fill(reason);
  await screenshot(page, `correction-${act}`);
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
}

const says = (page: Page, words: string) =>
  page.locator(".page-head", { hasText: words }).first().waitFor();

async function leaveWithoutComplaint(visitor: Visitor): Promise<void> {
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
}

test("a receipt that was wrong is taken back by a second accountant, and both rows stay", async () => {
  const { id } = await transferAt("arrived");
  const visitor = await arrive(browser, server.url, "zhuanhu-yi");
  const { page } = visitor;
  await page.goto(`/transfers/${id}`);
  await says(page, "已到位");
  await correct(page, "reverse-arrival");
  await says(page, "已拨付");
  await expect.poll(() => page.getByTestId("arrival-row").count()).toBe(2);
  const states = await page
    .getByTestId("arrival-row")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")));
  expect(states).toEqual(["taken_back", "reversal"]);
  await leaveWithoutComplaint(visitor);
});

test("money that came back is recorded as returned, still owed, and opened again", async () => {
  const { id } = await transferAt("sent");
  const visitor = await arrive(browser, server.url, "treasury");
  const { page } = visitor;
  await page.goto(`/transfers/${id}`);
  await correct(page, "record-returned", "退-2022-1212");
  await says(page, "已退款");
  await correct(page, "reopen");
  await says(page, "待拨付");
  expect(await page.getByTestId("record-returned").count()).toBe(0);
  await leaveWithoutComplaint(visitor);
});

test("one transfer is held with its reason, the rest is sent without it, and another person lets it go", async () => {
  const { id, batchId, level } = await transferAt("issued");
  const treasury = await arrive(browser, server.url, "treasury");
  const { page } = treasury;
  await page.goto(`/transfers/${id}`);
  await correct(page, "hold-transfer");
  await expect.poll(() => page.getByTestId(testIds.transferHeld).innerText()).toContain(reason);
  // Whoever holds it is not offered to let it go.
  expect(await page.getByTestId("release-transfer").count()).toBe(0);

  await page.goto(`/batches/${batchId}`);
  await page.getByTestId(`cell-${level}`).first().waitFor();
  expect(await page.getByTestId(testIds.cellHeld).count()).toBe(1);
  await page.getByTestId(`${testIds.act}-record_sent`).click();
  const result = await recordVoucher(page, "GK-2022-1212-09");
  expect(result).toContain("暂缓");
  await screenshot(page, "held-left-out");

  const another = await arrive(browser, server.url, "guoku-yi");
  await another.page.goto(`/transfers/${id}`);
  await correct(another.page, "release-transfer");
  await another.page.getByTestId(testIds.transferHeld).waitFor({ state: "detached" });
  await another.page.getByTestId("hold-transfer").waitFor();
  await leaveWithoutComplaint(another);
  await leaveWithoutComplaint(treasury);
});
