import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive, decide } from "./clerk.ts";
import { pdfThatSays, pngOf } from "./papers.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let address: string;
let batchId: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  batchId = await draft("450102", "2022年度附件试验批次");
  address = `/batches/${batchId}?tab=attachments`;
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

async function draft(placeCode: string, title: string): Promise<string> {
  const wire = await signInAs(server.url, "jingban-jia");
  const where = { fiscalYear: 2022, placeCode: "450000" };
  const text = headsFile([{ placeCode, insuredClass: "resident", heads: 100 }]);
  const headcountVersionId = await importHeads(wire, { ...where, text });
  const made = await wire.batches.create.mutate({
    ...where,
    policyId: "gx-2022",
    headcountVersionId,
    title,
    kind: "regular",
    idempotencyKey: crypto.randomUUID(),
  });
  return made.id;
}

interface Paper {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}
const pdf = (name: string, text = "Application"): Paper => ({
  name,
  mimeType: "application/pdf",
  buffer: pdfThatSays(text),
});
const png: Paper = { name: "确认表.png", mimeType: "image/png", buffer: pngOf(64, 48) };

const rows = (page: Page) => page.getByTestId(testIds.attachmentRow);
async function choose(page: Page, papers: Paper[]): Promise<void> {
  await page.getByTestId(testIds.attachFile).setInputFiles(papers);
}

async function drop(page: Page, { name, mimeType, buffer }: Paper): Promise<void> {
  const carried = await page.evaluateHandle(
    ([called, type, letters]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], called, { type }));
      return transfer;
    },
    [name, mimeType, buffer.toString("base64")] as const,
  );
  await page.locator(".attach-drop").dispatchEvent("drop", { dataTransfer: carried });
}

/** How much of the first page is written on. */
function darkPixels(page: Page): Promise<number> {
  return page
    .locator(".pdf-pages > canvas")
    .first()
    .evaluate((node) => {
      const canvas = node as HTMLCanvasElement;
      const drawing = canvas.getContext("2d");
      if (drawing === null) return 0;
      const { data: points } = drawing.getImageData(0, 0, canvas.width, canvas.height);
      return points.filter((value, index) => index % 4 === 0 && value < 100).length;
    });
}

test("papers are attached by button and by drag, looked at, downloaded, taken out; after submission they stay", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto(address);
  await choose(page, [pdf("申请函.pdf"), pdf("旧稿.pdf", "Old")]);
  await expect.poll(() => rows(page).count(), patience).toBe(2);
  await page.getByTestId(testIds.attachKind).selectOption("headcount_confirmation");
  await drop(page, png);
  await expect.poll(() => rows(page).count(), patience).toBe(3);
  expect(await rows(page).nth(2).innerText()).toContain("参保人数确认表");
  expect(await barriers(page)).toEqual([]);
  await screenshot(page, "attachments");

  await rows(page).nth(2).getByTestId(testIds.attachmentPreview).click();
  const picture = page.getByTestId(testIds.previewPicture);
  await expect
    .poll(() => picture.evaluate((node) => (node as HTMLImageElement).naturalWidth), patience)
    .toBe(64);
  await screenshot(page, "attachment-preview");
  await page.getByTestId(testIds.dialogClose).click();

  await rows(page).first().getByTestId(testIds.attachmentPreview).click();
  const drawn = page.getByTestId(testIds.previewPdf);
  await expect.poll(() => drawn.getAttribute("data-drawn"), patience).toBe("1");
  expect(await darkPixels(page)).toBeGreaterThan(100);
  await screenshot(page, "attachment-pdf");
  await page.getByTestId(testIds.dialogClose).click();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    rows(page).first().getByTestId(testIds.attachmentFile).click(),
  ]);
  expect(download.suggestedFilename()).toBe("申请函.pdf");
  expect(readFileSync(await download.path())).toEqual(pdfThatSays("Application"));

  await rows(page).nth(1).getByTestId(testIds.attachmentRemove).click();
  await page.getByTestId(testIds.dialogConfirm).click();
  await expect.poll(() => rows(page).nth(1).innerText(), patience).toContain("撤下");
  await decide(page, "submit");
  await expect.poll(() => page.getByTestId(testIds.attachFile).count(), patience).toBe(0);
  expect(await page.getByTestId(testIds.attachmentRemove).count()).toBe(0);
  await page.getByTestId("tab-events").click();
  await expect.poll(() => page.locator(".ledger").innerText(), patience).toContain("上传附件");

  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto(address);
  await expect.poll(() => rows(reviewer.page).count(), patience).toBe(3);
  await decide(reviewer.page, "review");
  await reviewer.page.goto(`/print/batches/${batchId}/approval`);
  const listed = reviewer.page.getByRole("table", { name: "附件 2 份" });
  await listed.waitFor(patience);
  expect(await listed.innerText()).toContain(
    createHash("sha256").update(pdfThatSays("Application")).digest("hex"),
  );
  expect(await listed.innerText()).not.toContain("旧稿.pdf");
  await screenshot(reviewer.page, "attachments-on-sheet");
  for (const visitor of [preparer, reviewer]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});

test("a program called .pdf, eleven megabytes and a twenty-first are refused, each with its reason", async () => {
  const id = await draft("450103", "2022年度附件上限批次");
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto(`/batches/${id}?tab=attachments`);
  const refused = page.getByTestId(testIds.attachRefused);
  const program = { ...pdf("申请函.pdf"), buffer: Buffer.from("MZ\u0090\u0000\u0003") };
  await choose(page, [program]);
  await expect.poll(() => refused.innerText(), patience).toContain("不是可以上传的文件");
  await refused.getByRole("button").click();
  const large = Buffer.concat([pdfThatSays("large"), Buffer.alloc(11 * 1024 * 1024)]);
  await choose(page, [{ ...pdf("大文件.pdf"), buffer: large }]);
  await expect.poll(() => refused.innerText(), patience).toContain("超过每份 10.0 MB 的上限");
  await refused.getByRole("button").click();
  const many = Array.from({ length: 21 }, (_, index) => pdf(`${index}.pdf`, String(index)));
  await choose(page, many);
  await expect.poll(() => rows(page).count(), { timeout: 60_000 }).toBe(20);
  await expect.poll(() => refused.innerText(), patience).toContain("每批次最多 20 份附件");
  await screenshot(page, "attachments-refused");
  visitor.forgive(/status of 4(?:09|22)/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a colleague of another place reads of a batch and its papers what he reads of what does not exist", async () => {
  const visitor = await arrive(browser, server.url, "jingban-yi");
  const { page } = visitor;
  const said: string[] = [];
  for (const id of [batchId, crypto.randomUUID()]) {
    await page.goto(`/batches/${id}?tab=attachments`);
    await page.locator(".problem").waitFor();
    said.push(await page.locator(".problem").innerText());
  }
  expect(said[0]).toBe(said[1]);
  visitor.forgive(/status of 404/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
