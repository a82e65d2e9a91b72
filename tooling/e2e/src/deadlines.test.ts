import { readFileSync } from "node:fs";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { barriers } from "./axe.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

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
const eventually = <T>(look: () => T | Promise<T>) => expect.poll(look, { timeout: 20_000 });

const rowOf = (page: Page, text: string) =>
  page.getByTestId(testIds.deadlineRow).filter({ hasText: text });
const rowAct = (page: Page, text: string, act: string) =>
  rowOf(page, text).getByTestId(testIds.deadlineAct).filter({ hasText: act });
const reason = "数据尚未齐备，另行安排时间办理";

test("an office sets a date, moves it, ends it, and what a document sets waits for a second person", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/deadlines");

  await page.getByTestId(testIds.deadlineSet).click();
  await page.getByTestId(testIds.deadlineTitle).fill("核对参保人数");
  await page.getByTestId(testIds.deadlineDate).fill("2022-12-20");
  await page.getByTestId(testIds.deadlineReason).fill("月度工作安排");
  await page.getByTestId(testIds.dialogConfirm).click();
  await eventually(() => rowOf(page, "核对参保人数").getAttribute("data-due")).toBe("2022-12-20");

  await rowAct(page, "核对参保人数", "延期").click();
  await page.getByTestId(testIds.deadlineDate).fill("2022-12-27");
  await page.getByTestId(testIds.dialogComment).fill(reason);
  await page.getByTestId(testIds.dialogConfirm).click();
  await eventually(() => rowOf(page, "核对参保人数").getAttribute("data-due")).toBe("2022-12-27");
  await screenshot(page, "deadlines-list");
  expect(await barriers(page)).toEqual([]);

  await rowAct(page, "核对参保人数", "标记完成").click();
  await page.getByTestId(testIds.dialogComment).fill(reason);
  await page.getByTestId(testIds.dialogConfirm).click();
  await eventually(() => rowOf(page, "核对参保人数").getAttribute("data-state")).toBe("done");

  await page.getByTestId(testIds.receiptOpen).click();
  await page.getByTestId(testIds.receiptOn).fill("2022-12-01");
  expect(await barriers(page)).toEqual([]);
  await page.getByTestId(testIds.receiptDocument).fill("财社〔2022〕101号");
  await eventually(() => page.getByTestId(testIds.dialog).innerText()).toContain("2022年12月31日");
  await page.getByTestId(testIds.dialogConfirm).click();
  const period = rowOf(page, "财社〔2022〕101号");
  await eventually(() => period.getAttribute("data-due")).toBe("2022-12-31");

  await period.getByTestId(testIds.receiptCorrect).click();
  await page.getByTestId(testIds.receiptOn).fill("2022-12-05");
  await page.getByTestId(testIds.receiptNote).fill("登记日期有误");
  await page.getByTestId(testIds.dialogConfirm).click();
  await eventually(() => period.getAttribute("data-due")).toBe("2023-01-04");

  await rowAct(page, "财社〔2022〕101号", "延期").click();
  await page.getByTestId(testIds.deadlineDate).fill("2023-01-15");
  await page.getByTestId(testIds.dialogComment).fill(reason);
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  expect(await period.getAttribute("data-due")).toBe("2023-01-04");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.deadlineExport).click(),
  ]);
  const text = readFileSync(await download.path(), "utf8");
  expect(text).toContain("核对参保人数");
  expect(text).toContain("财社〔2022〕101号");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();

  const second = await arrive(browser, server.url, "reviewer");
  await second.page.goto("/inbox");
  await second.page.getByText("中央补助资金分解下达到统筹地区").first().waitFor();
  expect(second.complaints()).toEqual([]);
  await second.leave();
});

test("a month and a year stand in the address, and a year that is not announced says so", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/deadlines?view=month&month=2023-01");
  await eventually(() => page.getByTestId(testIds.deadlineMonth).innerText()).toContain(
    "中央补助资金分解下达到统筹地区",
  );
  await screenshot(page, "deadlines-month");
  expect(await barriers(page)).toEqual([]);
  await page.goto("/deadlines?view=month&month=2027-01");
  await eventually(() => page.getByTestId(testIds.calendarNotice).innerText()).toContain(
    "未导入2027年节假日，工作日按周一至周五计算",
  );
  await page.getByRole("link", { name: "年", exact: true }).click();
  await page.getByTestId(testIds.deadlineYear).waitFor();
  expect(new URL(page.url()).searchParams.get("view")).toBe("year");
  await screenshot(page, "deadlines-year");
  expect(await barriers(page)).toEqual([]);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a calendar address is made once, read without signing in, and dead once it is revoked", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/settings");
  await page.getByTestId(testIds.feedMake).click();
  const address = await page.getByTestId(testIds.feedAddress).inputValue();
  const read = await fetch(address);
  expect(read.status).toBe(200);
  expect(await read.text()).toContain("BEGIN:VEVENT");
  await page.getByTestId(testIds.feedRow).getByRole("button").first().click();
  await eventually(async () => (await fetch(address)).status).toBe(404);
  await visitor.leave();
});
