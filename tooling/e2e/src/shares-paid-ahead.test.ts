import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { pdfThatSays } from "./papers.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  const wire = await signInAs(server.url, "jingban-jia");
  const text = headsFile([
    { placeCode: "450102", insuredClass: "resident", heads: 110_003 },
    { placeCode: "450103", insuredClass: "resident", heads: 20_001 },
    { placeCode: "451423", insuredClass: "resident", heads: 100_001 },
  ]);
  await importHeads(wire, { fiscalYear: 2022, placeCode: "450000", text });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

test("a batch that pays ahead is adjusted by one percentage, and the whole way from what is owed to what is paid is shown", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/batches/new?step=1");
  await page.getByTestId(`${testIds.wizardKind}-advance`).check();
  await page.goto("/batches/new?step=3");
  const total = page.getByTestId(testIds.wizardTotal);
  await page.getByTestId(`${testIds.wizardPlaces}-some`).check();
  await page.getByTestId(`${testIds.placeChosen}-450103`).check();
  await expect.poll(() => total.innerText(), patience).toContain("1 个地区，20,001 人");
  await page.getByTestId(`${testIds.wizardPlaces}-all`).check();
  await expect.poll(() => total.innerText(), patience).toContain("3 个地区，230,005 人");
  await page.getByTestId(testIds.advancePercent).fill("90%");
  await page.getByTestId(testIds.advanceReason).fill("年初先按九成预拨");
  await page.getByTestId(testIds.advanceApply).click();
  await page.getByTestId(testIds.advancePercent).fill("33.33");
  await page.getByTestId(testIds.advanceReason).fill("该县申请缓拨");
  await page.getByTestId(`${testIds.advanceWhose}-some`).check();
  await page.getByTestId(`${testIds.placeChosen}-451423`).check();
  await screenshot(page, "shares-paid-ahead-wizard");
  expect(await barriers(page)).toEqual([]);
  await page.getByTestId(testIds.advanceApply).click();
  const county = page.getByTestId("grid-row-451423");
  await expect.poll(() => county.innerText(), patience).toMatch(/61,000,610\.00\s+33\.33%/);
  await page.getByTestId("grid-row-451423").getByTestId("cell-county").click();
  const paidAhead = page.getByTestId(testIds.paidAhead).first();
  await expect
    .poll(() => paidAhead.innerText(), patience)
    .toContain("预拨 1,016,575.17 元 = 应拨 3,050,030.50 元 × 33.33%");
  await page.goto("/batches/new?step=4");
  await page.getByTestId(testIds.attachFile).setInputFiles([
    { name: "申请函.pdf", mimeType: "application/pdf", buffer: pdfThatSays("Application") },
    { name: "测算表.pdf", mimeType: "application/pdf", buffer: Buffer.from("not a PDF file") },
  ]);
  await expect
    .poll(() => page.getByTestId(testIds.wizardPapers).innerText(), patience)
    .toMatch(/申请函\.pdf[^]*测算表\.pdf/);
  await screenshot(page, "shares-paid-ahead-summary");
  expect(await barriers(page)).toEqual([]);
  await page.getByTestId(testIds.wizardSave).click();
  const refused = page.getByTestId(testIds.attachRefused);
  await expect.poll(() => refused.innerText(), patience).toContain("测算表.pdf");
  await screenshot(page, "wizard-paper-refused");
  await page.getByText("打开批次").click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
  await expect.poll(() => page.getByTestId(testIds.attachmentRow).count(), patience).toBe(1);
  await page.getByTestId("tab-rows").click();
  const [id = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  await expect
    .poll(() => page.getByTestId(testIds.sharesAhead).innerText(), patience)
    .toMatch(/90%[^]*年初先按九成预拨[^]*33\.33%[^]*该县申请缓拨/);
  await expect.poll(() => county.innerText(), patience).toMatch(/61,000,610\.00\s+33\.33%/);
  await county.getByTestId("cell-county").click();
  await expect
    .poll(() => page.getByTestId(testIds.explanation).innerText(), patience)
    .toMatch(/预拨 1,016,575\.17 元 = 应拨 3,050,030\.50 元 × 33\.33%[^]*四舍五入到分/);
  await expect
    .poll(() => page.getByTestId(testIds.explanationRecomputed).innerText(), patience)
    .toContain("一致");
  await screenshot(page, "shares-paid-ahead");
  for (const [sheet, words] of [
    ["approval", /应拨 [\d,.]+ 元，本批预拨[^]*33\.33%/],
    ["table", /应拨金额\s+预拨比例[^]*33\.33%[^]*该县申请缓拨/],
  ] as const) {
    await page.goto(`/print/batches/${id}/${sheet}`);
    await expect.poll(() => page.getByTestId(testIds.sheet).innerText(), patience).toMatch(words);
    await screenshot(page, `shares-paid-ahead-${sheet}`);
  }
  // A paper that is none is refused with 422, and Chromium writes that on the console.
  preparer.forgive(/status of 422/);
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();
});
