import { formatWan } from "@daowei/domain/money";
import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { arrive, gridRow } from "../clerk.ts";
import { documentPages } from "../routes.ts";
import { startServer, temporaryData } from "../server-process.ts";
import type { ServerProcess } from "../server-process.ts";
import { said } from "../sitting-place.ts";
import { signInAs } from "../wire.ts";

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

const fen = (written: string): bigint => BigInt(written.replaceAll(/[,.]/g, ""));
const product = /=\s*([\d,]+)\s*(?:人|persons)\s*×\s*(?:CNY\s*)?([\d.]+)/g;

/** What the receipt multiplies, head by head, in fen. */
function productsOf(receipt: string): bigint {
  return [...receipt.matchAll(product)].reduce((sum, [, heads = "", yuan = ""]) => {
    const [whole = "0", part = ""] = yuan.split(".");
    return sum + BigInt(heads.replaceAll(",", "")) * BigInt(whole + part.padEnd(2, "0"));
  }, 0n);
}

test("from the overview three clicks reach the quoted sentence, and what the receipt multiplies is the amount to the fen", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.getByTestId(testIds.lateList).waitFor();

  await page.getByTestId("menu-batches").click();
  await page.getByTestId(testIds.batchRow).getByRole("link").first().click();
  const row = await gridRow(page, "450802");
  const cell = row.getByTestId("cell-central");
  const written = (await cell.innerText()).trim();
  await cell.click();
  const panel = page.getByTestId(testIds.panel);
  await panel.getByTestId(testIds.explanationQuote).first().waitFor();
  await expect.poll(async () => productsOf(await wholeText(page))).toBe(fen(written));
  await visitor.leave();
});

/** Also of what is folded together. */
const wholeText = (page: Page) =>
  page.getByTestId(testIds.panel).evaluate((panel) => {
    for (const part of panel.querySelectorAll("details")) part.open = true;
    return (panel as HTMLElement).innerText;
  });

/** Every amount that stands alone in its box, in the order of the page. */
function amountsOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((node) => node.childElementCount === 0)
      .map((node) => node.textContent.trim())
      .filter((text) => /^-?[\d,]+\.\d{2}$/.test(text)),
  );
}

test("on every page with money the unit stands in the address and on the label, on paper too, and no amount moves but by rounding", async () => {
  const documents = await documentPages(await signInAs(server.url, "jingban-jia"));
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  const pages = ["/", "/batches", "/transfers", "/deadlines", documents["batch"] ?? ""];
  for (const path of pages) {
    await page.goto(path, { waitUntil: "networkidle" });
    await expect
      .poll(async () => (await amountsOn(page)).length, { message: path })
      .toBeGreaterThan(3);
    const inYuan = await amountsOn(page);
    await page.getByTestId(`${testIds.unit}-wan`).click();
    await page.getByText(said("单位：万元", "Unit: CNY 10k")).first().waitFor();
    expect(new URL(page.url()).searchParams.get("unit")).toBe("wan");
    const inWan = await amountsOn(page);
    expect([path, ...inWan]).toEqual([path, ...inYuan.map((yuan) => formatWan(fen(yuan)))]);
    await page.emulateMedia({ media: "print" });
    await page.getByText(said("单位：万元", "Unit: CNY 10k")).first().waitFor();
    await page.emulateMedia({ media: "screen" });
  }
  await visitor.leave();
});
