import { readFileSync } from "node:fs";
import { join } from "node:path";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { pdfInChinese } from "./papers.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const data = temporaryData();
const where = { fiscalYear: 2022, placeCode: "450000" };
let server: ServerProcess;
let browser: Browser;
let batchId: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  const wire = await signInAs(server.url, "jingban-jia");
  const text = headsFile([{ placeCode: "450102", insuredClass: "resident", heads: 100 }]);
  const headcountVersionId = await importHeads(wire, { ...where, text });
  const made = await wire.batches.create.mutate({
    ...where,
    policyId: "gx-2022",
    headcountVersionId,
    title: "2022年度附件预览批次",
    kind: "regular",
    idempotencyKey: crypto.randomUUID(),
  });
  batchId = made.id;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

const rows = (page: Page) => page.getByTestId(testIds.attachmentRow);

async function attach(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByTestId(testIds.attachFile).waitFor({ state: "attached" });
  const before = await rows(page).count();
  const file = { name, mimeType: "application/octet-stream", buffer };
  await page.getByTestId(testIds.attachFile).setInputFiles([file]);
  await expect.poll(() => rows(page).count(), patience).toBe(before + 1);
}

/** The first page of a PDF file as its points. */
function drawnPage(page: Page): Promise<string> {
  return page
    .locator(".pdf-pages > canvas")
    .first()
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** 财政补助 and 一一一一 in the three encodings in which Chinese papers are written. */
const written = [
  { encoding: "GBK-EUC-H", hex: "B2C6D5FEB2B9D6FA", other: "D2BBD2BBD2BBD2BB" },
  { encoding: "UniGB-UCS2-H", hex: "8D22653F886552A9", other: "4E004E004E004E00" },
  // By the numbers of the signs in Adobe-GB1.
  { encoding: "Identity-H", hex: "048D119F048011F9", other: "1042104210421042" },
];

test("Chinese that is written in a font the file does not bring is drawn, each sign as itself", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto(`/batches/${batchId}?tab=attachments`);
  const seen: string[] = [];
  for (const { encoding, hex, other } of written)
    for (const [index, string] of [hex, other].entries()) {
      await attach(page, `${encoding}-${index}.pdf`, pdfInChinese({ encoding, hex: string }));
      await rows(page).last().getByTestId(testIds.attachmentPreview).click();
      const drawn = page.getByTestId(testIds.previewPdf);
      await expect.poll(() => drawn.getAttribute("data-drawn"), patience).toBe("1");
      seen.push(await drawnPage(page));
      await screenshot(page, `attachment-chinese-${encoding}-${index}`);
      await page.getByTestId(testIds.dialogClose).click();
    }
  const [words, strokes, ...again] = seen;
  expect(words).not.toBe(strokes);
  expect(again).toEqual([words, strokes, words, strokes]);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a workbook is shown as a table of its values, sheet by sheet", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto(`/batches/${batchId}?tab=attachments`);
  const sample = join(import.meta.dirname, "../../../samples/示例数据-广西参保人数-2022.xlsx");
  await attach(page, "参保人数确认表.xlsx", readFileSync(sample));
  await rows(page).last().getByTestId(testIds.attachmentPreview).click();
  const shown = page.getByTestId(testIds.previewWorkbook);
  await expect.poll(() => shown.innerText(), patience).toMatch(/450102/);
  expect(await shown.locator("a").count()).toBe(0);
  await screenshot(page, "attachment-workbook");
  expect(await barriers(page)).toEqual([]);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
