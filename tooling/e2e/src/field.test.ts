import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers, barriersOfLook } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { leftInChinese } from "./left-in-chinese.ts";
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

/** Longer than a page waits before it begins to measure. */
const measuringMs = 4_000;

test("a page that somebody opens and leaves is measured by his own browser, and an administrator reads how fast it was", async () => {
  const admin = await arrive(browser, server.url, "administrator");
  await admin.page.goto("/settings/performance");
  await admin.page.getByTestId(testIds.visitsEmpty).waitFor();
  await screenshot(admin.page, "performance-empty");
  expect(await barriers(admin.page)).toEqual([]);

  const clerk = await arrive(browser, server.url, "preparer");
  await clerk.page.goto("/batches");
  await clerk.page.locator("table.ledger tbody a").first().click();
  await clerk.page.waitForURL(/\/batches\/[\da-f-]{36}/);
  await clerk.page.reload();
  await clerk.page.waitForTimeout(measuringMs);
  await clerk.page.goto("/deadlines");
  await clerk.page.getByTestId(testIds.account).waitFor();

  await admin.page.reload();
  const row = admin.page.locator(
    `[data-testid=${testIds.visitRow}][data-route="/batches/$batchId"]`,
  );
  await row.waitFor();
  expect(await row.innerText()).toMatch(/ms/);
  await screenshot(admin.page, "performance");

  const reader = await arrive(browser, server.url, {
    card: "administrator",
    look: { language: "en" },
  });
  await reader.page.goto("/settings/performance");
  await reader.page.getByTestId(testIds.visitRow).first().waitFor();
  expect(await leftInChinese(reader.page)).toEqual([]);
  for (const { page } of [admin, reader]) {
    expect(await barriers(page)).toEqual([]);
    expect(await barriersOfLook(page, { theme: "dark", density: "compact" })).toEqual([]);
  }
  for (const visitor of [admin, clerk, reader]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});
