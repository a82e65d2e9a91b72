import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../browser.ts";
import { arrive } from "../clerk.ts";
import { documentPages } from "../routes.ts";
import { startServer, temporaryData } from "../server-process.ts";
import type { ServerProcess } from "../server-process.ts";
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

/** What a person sees of figures once nothing is a bone any more: tables, the receipt, what is chosen in the header. */
async function seen(page: Page, path: string): Promise<readonly string[]> {
  await page.goto(path, { waitUntil: "networkidle" });
  await page.locator("main table").first().waitFor();
  if (path.includes("transfer="))
    await page.getByTestId(testIds.explanationRecomputed).first().waitFor();
  await expect.poll(() => page.locator(".bone").count()).toBe(0);
  return page.evaluate(() => [
    ...[...document.querySelectorAll("main table")].map(
      (table) => (table as HTMLElement).innerText,
    ),
    document.querySelector<HTMLElement>('[data-testid="side-panel"]')?.innerText ?? "",
    ...[...document.querySelectorAll<HTMLSelectElement>("header select, main select")].map(
      ({ value }) => value,
    ),
    document.querySelector("header [aria-pressed=true]")?.textContent ?? "",
  ]);
}

test("an address with year, place, unit, filters and an open row shows a colleague of equal rights the same, and others nothing", async () => {
  const documents = await documentPages(await signInAs(server.url, "jingban-jia"));
  const batch = `${documents["receipt"]}&year=2022&place=450000&unit=wan`;
  const paths = [
    "/transfers?year=2022&place=450600&unit=wan&overdue=yes",
    "/transfers?year=2022&place=450000&unit=yuan&stage=arrived&level=city",
    batch,
  ];
  const one = await arrive(browser, server.url, "reviewer");
  const colleague = await arrive(browser, server.url, "fuhe-yi");
  for (const path of paths) {
    const own = await seen(one.page, path);
    expect(own.join("").length).toBeGreaterThan(40);
    expect([path, ...(await seen(colleague.page, path))]).toEqual([path, ...own]);
  }
  const stranger = await arrive(browser, server.url, "jingban-yi");
  await stranger.page.goto(batch);
  await stranger.page.locator(".problem, [role=alert]").first().waitFor();
  expect(await stranger.page.locator("main").innerText()).not.toMatch(/\d,\d{3}/);
  for (const visitor of [one, colleague, stranger]) await visitor.leave();
});
