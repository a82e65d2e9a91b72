import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs, type Wire } from "./wire.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const guangxi = { fiscalYear: 2022, placeCode: "450000" };
const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let wire: Wire;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  wire = await signInAs(server.url, "jingban-jia");
  const text = headsFile([
    { placeCode: "450102", insuredClass: "resident", heads: 110_003 },
    { placeCode: "450103", insuredClass: "resident", heads: 20_001 },
  ]);
  await importHeads(wire, { ...guangxi, text });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

async function take(page: Page, name = "导出 Excel"): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name }).click(),
  ]);
  return download.suggestedFilename();
}

test("the menu of a row is worked by keys: what cannot be done says why, nothing happens without its dialog, and the focus comes back", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/batches");
  const button = page.getByTestId(testIds.rowMenu).first();
  await button.focus();
  await page.keyboard.press("Enter");
  const menu = page.getByTestId(testIds.menu);
  const submit = menu.getByTestId(`${testIds.menuItem}-submit`);
  await submit.waitFor();
  expect(await submit.getAttribute("aria-disabled")).toBe("true");
  expect(await submit.innerText()).toMatch(/送审\s+\S{4,}/);
  await page.keyboard.press("End");
  expect(await menu.locator(":focus").innerText()).toContain("复制为新批次");
  await page.keyboard.press("ArrowDown");
  expect(await menu.locator(":focus").innerText()).toContain("打开");
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, "batches-row-menu");
  await page.keyboard.press("Escape");
  expect(await menu.count()).toBe(0);
  expect(await button.evaluate((own) => own === document.activeElement)).toBe(true);
  expect(page.url()).toMatch(/\/batches$/);
  await button.click();
  await menu.getByTestId(`${testIds.menuItem}-copy_as_new`).click();
  await page.getByTestId(testIds.dialogConfirm).click();
  await page.waitForURL(/\/batches\/new/);
  await expect
    .poll(() => page.getByTestId(testIds.wizardTitle).inputValue(), patience)
    .not.toBe("");
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});

test("the list is taken as an official workbook and as a sheet across, with what it was filtered by", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/batches?kind=regular&unit=wan");
  await page.getByTestId(testIds.batchRow).first().waitFor();
  expect(await take(page)).toBe("广西壮族自治区2022年 拨付批次表.xlsx");
  await page.getByTestId(testIds.printBatches).click();
  const sheet = page.getByTestId(testIds.sheet);
  await expect
    .poll(() => sheet.innerText(), patience)
    .toMatch(/广西壮族自治区2022年拨付批次表[^]*筛选：正式下达[^]*单位：万元[^]*第\d期/);
  await screenshot(page, "sheet-batches");
  expect(await barriers(page)).toEqual([]);
  await page.goto("/batches?basis=confirmed");
  const all = await wire.batches.list.query(guangxi);
  const sound = all.filter(({ unconfirmedTransfers }) => unconfirmedTransfers === 0);
  if (sound.length > 0)
    await expect
      .poll(() => page.getByTestId(testIds.batchRow).count(), patience)
      .toBe(sound.length);
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});

test("an amount that has the focus stands in capitals below the grid; two batches are compared under an address of their own", async () => {
  const [own, other] = await wire.batches.list.query(guangxi);
  const reviewer = await arrive(browser, server.url, "reviewer");
  const { page } = reviewer;
  await page.goto(`/batches/${own?.id}`);
  await page.getByTestId("cell-central").first().focus();
  await expect
    .poll(() => page.getByTestId(testIds.gridChosen).innerText(), patience)
    .toMatch(/已选 1 格[^]*人民币[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元角分整]+/);
  await screenshot(page, "batch-chosen-amount");
  await page.goto(`/batches/${own?.id}?tab=compare&with=${other?.id}`);
  const table = page.getByTestId(testIds.comparedBatches);
  await table.waitFor();
  const compared = await wire.batches.compare.query({
    id: own?.id ?? "",
    withId: other?.id ?? "",
  });
  expect(await table.innerText()).toContain(compared.rows[0]?.placeName ?? "-");
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, "batch-comparison");
  expect(await take(page, "导出对比表")).toContain("对比表.xlsx");
  await page.goto(`/print/batches/${own?.id}/comparison?with=${other?.id}`);
  await expect
    .poll(() => page.getByTestId(testIds.sheet).innerText(), patience)
    .toContain("拨付批次对比表");
  await screenshot(page, "sheet-comparison");
  expect(reviewer.complaints()).toEqual([]);
  await reviewer.leave();
});

test("the wizard says which 期次 it will be, compares with the year before where there is one, and names who takes it on", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/batches/new?step=1");
  await expect
    .poll(() => page.getByTestId(testIds.wizardInstalment).innerText(), patience)
    .toMatch(/2022年第\d+期/);
  await page.goto("/batches/new?step=3");
  await page.getByTestId(testIds.wizardTotal).waitFor();
  await expect
    .poll(() => page.locator("main").innerText(), patience)
    .toMatch(/与2021年应拨比较|2021年没有这些地区的应拨金额/);
  await page.goto("/batches/new?step=4");
  await expect
    .poll(() => page.getByTestId(testIds.nextJudges).innerText(), patience)
    .toMatch(/复核（1 人）：可由\s*复核甲/);
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, "wizard-next-judges");
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});
