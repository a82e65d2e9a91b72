import { readFileSync } from "node:fs";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import { said } from "./sitting-place.ts";
import type { ServerProcess } from "./server-process.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
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

async function upload(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.goto("/enrolment/import?step=2&year=2024");
  await page
    .getByTestId(testIds.importFile)
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(content) });
}

async function keep(page: Page): Promise<void> {
  await page.getByTestId(testIds.importNext).click();
  await page.getByTestId(testIds.importCutOff).fill("2022-06-30");
  const warned = page.getByTestId(testIds.importAcknowledge);
  if ((await warned.count()) > 0) await warned.check();
  await page.getByTestId(testIds.importConfirm).click();
  await page.waitForURL(/\/enrolment\?.*version=/);
}

async function returnedFile(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.importReturned).click(),
  ]);
  return {
    name: download.suggestedFilename(),
    text: readFileSync(await download.path(), "utf8"),
  };
}

const summary = (page: Page) => page.getByTestId(testIds.importSummary).innerText();
const errors = (page: Page) =>
  page
    .locator(`[data-testid="${testIds.importFinding}"]:has-text("${said("错误", "error")}")`)
    .count();

test("a file comes back with 错误原因, is mended, uploaded again without an error, and not a second time", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await upload(page, "人数.csv", "区划代码,参保类别,人数\n450102,居民,100\n459999,居民,12.5\n");
  expect(await summary(page)).toContain(said("不能导入", "cannot be imported"));
  await screenshot(page, "import-refused");
  const returned = await returnedFile(page);
  expect(returned.name).toBe("人数 错误原因.csv");
  expect(returned.text.split("\n")[0]).toContain("区划代码,参保类别,人数,错误原因");
  const mended = returned.text.replace("459999,居民,12.5", "450103,居民,12");
  await upload(page, returned.name, mended);
  await expect.poll(() => summary(page), patience).toContain(said("读到 2 行", "2 rows"));
  expect(await errors(page)).toBe(0);
  await keep(page);
  await upload(page, returned.name, mended);
  await expect
    .poll(() => summary(page), patience)
    .toContain(said("不能再次导入", "cannot be imported again"));
  expect(await page.getByTestId(testIds.importNext).count()).toBe(0);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a file with identity numbers is refused, and nothing of it is shown or given back", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await upload(page, "名册.csv", "区划代码,身份证号,人数\n450102,110101199003077475,1\n");
  await page.locator('[data-kind="identity_numbers"]').waitFor();
  expect(await page.locator("main").innerText()).not.toContain("110101199003077475");
  expect(await page.getByTestId(testIds.importReturned).count()).toBe(0);
  await visitor.leave();
});

test("unknown headings and names are settled by a person once, and the next file is read by itself", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await upload(page, "县里的表.csv", "县份,甲档人数,经办点\n龙洲县,100,3\n兴宁区,50,1\n");
  const columns = page.getByTestId(testIds.importColumns);
  await columns.waitFor();
  await columns.locator("select").nth(0).selectOption("place_name");
  await columns.locator("select").nth(1).selectOption("resident");
  await screenshot(page, "import-columns");
  await page.getByTestId(testIds.importColumnsNext).click();
  const places = page.getByTestId(testIds.importPlaces);
  await places.waitFor();
  await screenshot(page, "import-places");
  await places
    .getByRole("button", { name: said("龙州县 451423", "Longzhou County 451423") })
    .click();
  await page.getByTestId(testIds.importPlacesRead).click();
  await expect.poll(() => summary(page), patience).toContain(said("共 150 人", "150 persons"));
  await keep(page);
  await upload(page, "县里的表二.csv", "县份,甲档人数,经办点\n龙洲县,101,3\n兴宁区,50,1\n");
  await expect.poll(() => summary(page), patience).toContain(said("共 151 人", "151 persons"));
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("heads are typed and pasted from a spreadsheet into the table, by keyboard, and survive a reload", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/enrolment/import?step=2&year=2024");
  await page.getByTestId(testIds.fillOpen).locator("summary").click();
  const cell = (at: string) =>
    page.locator(`[data-testid="${testIds.fillGrid}"] [data-at="${at}"]`);
  await cell("0:0").click();
  await page.keyboard.type("12");
  await page.keyboard.press("Enter");
  await page.keyboard.type("34");
  await page.keyboard.press("Escape");
  expect(await cell("0:0").innerText()).toBe("12");
  expect(await cell("1:0").innerText()).toBe("");
  await page.evaluate(() => navigator.clipboard.writeText("1,005\n7"));
  await page.keyboard.press("Control+v");
  await expect.poll(() => cell("2:0").innerText(), patience).toBe("7");
  await page.keyboard.press("F2");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1006");
  await page.keyboard.press("Tab");
  expect(await cell("1:0").innerText()).toBe("1006");
  await screenshot(page, "import-fill");
  await page.reload();
  await page.getByTestId(testIds.fillOpen).locator("summary").click();
  expect(await cell("1:0").innerText()).toBe("1006");
  await page.getByTestId(testIds.fillCheck).click();
  await expect.poll(() => summary(page), patience).toContain(said("共 1,025 人", "1,025 persons"));
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
