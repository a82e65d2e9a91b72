import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { documentPages } from "./routes.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { signInAs } from "./wire.ts";

const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
let batchPage: string;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  batchPage = (await documentPages(await signInAs(server.url, "jingban-jia")))["batch"] ?? "";
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

const guigang = "450800";
const gangbei = "450802";
const subtotal = `grid-row-subtotal-${guigang}`;

async function openGrid(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByTestId("grid-row-total").waitFor();
}

const shownRows = (page: Page) =>
  page
    .locator("[data-testid^='grid-row-']")
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-testid")));

const sumsOf = async (page: Page) => [
  await page.getByTestId("grid-row-total").locator("td").allInnerTexts(),
  await page.getByTestId(subtotal).locator("td").allInnerTexts(),
];

/** Keeps how the grid is looked at now under a name. */
async function keepAs(page: Page, name: string): Promise<void> {
  await page.getByTestId(testIds.viewOpen).click();
  await page.getByTestId(testIds.viewName).fill(name);
  await page.getByTestId(testIds.viewSave).click();
  await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
}

test("a folded city keeps its sums; the saved view and its address bring the folding back, to a colleague too", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await openGrid(page, batchPage);
  const sums = await sumsOf(page);
  expect(await shownRows(page)).toContain(`grid-row-${gangbei}`);
  await page.getByTestId(subtotal).getByTestId(testIds.fold).click();
  await page.getByTestId(`grid-row-${gangbei}`).waitFor({ state: "detached" });
  expect(await sumsOf(page)).toEqual(sums);
  expect(await page.getByTestId(testIds.checks).innerText()).toContain("逐笔相加 = 合计");
  await keepAs(page, "贵港已折叠");
  await page.waitForURL(/view=/);
  const address = page.url();
  await screenshot(page, "grid-folded");

  // Opened again by hand it is the default that changes, for every batch; the view stays what it was.
  await page.getByTestId(subtotal).getByTestId(testIds.fold).click();
  await page.getByTestId(`grid-row-${gangbei}`).waitFor();
  expect(page.url()).not.toContain("view=");
  await page.getByTestId(testIds.viewChoice).selectOption({ label: "贵港已折叠" });
  await page.getByTestId(`grid-row-${gangbei}`).waitFor({ state: "detached" });
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();

  const colleague = await arrive(browser, server.url, "reviewer");
  await openGrid(colleague.page, address);
  expect(await shownRows(colleague.page)).not.toContain(`grid-row-${gangbei}`);
  expect(await sumsOf(colleague.page)).toEqual(sums);
  expect(colleague.complaints()).toEqual([]);
  await colleague.leave();
});

test("合计 goes to the bottom of the grid and of the sheet on paper, and stays there for the person until it is moved back", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await openGrid(page, batchPage);
  const [total] = await sumsOf(page);
  expect((await shownRows(page)).at(0)).toBe("grid-row-total");
  await page.getByTestId(testIds.moveTotals).click();
  await page.locator("[data-below]").waitFor();
  expect((await shownRows(page)).at(-1)).toBe("grid-row-total");
  expect((await sumsOf(page))[0]).toEqual(total);
  expect(await page.getByTestId("grid-row-total").isVisible()).toBe(true);
  await screenshot(page, "grid-total-below");

  await page.reload();
  await page.locator("[data-below]").waitFor();
  await page.getByTestId(testIds.printLinks).click();
  await page.getByTestId(testIds.printLinks).getByRole("link").first().click();
  const names = page.getByTestId(testIds.sheet).locator("tbody th");
  await names.last().waitFor();
  expect(await names.last().innerText()).toBe("合计");
  expect(await names.first().innerText()).not.toBe("合计");

  await openGrid(page, batchPage);
  await page.getByTestId(testIds.moveTotals).click();
  await page.locator("[data-below]").waitFor({ state: "detached" });
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
