import { readFileSync } from "node:fs";
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
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

async function take(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.exportExcel).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test("a batch, the overview and the account between levels are taken as workbooks in the unit of the page, and the record says so", async () => {
  const documents = await documentPages(await signInAs(server.url, "jingban-jia"));
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto(`${documents["batch"]}?unit=wan`);
  const batch = await take(page);
  expect(batch.name).toMatch(/^2022-003 .*分配表\.xlsx$/);
  expect(batch.bytes.subarray(0, 2).toString()).toBe("PK");
  await screenshot(page, "export-batch");
  await page.goto("/?unit=wan");
  expect((await take(page)).name).toBe("广西壮族自治区2022年 到位情况表.xlsx");
  await page.goto("/reports?unit=wan");
  await screenshot(page, "reports");
  await page.getByRole("link", { name: "上下级对账单" }).click();
  await page.getByTestId("level-account").waitFor();
  await screenshot(page, "level-account");
  expect(await page.getByText("四项之和 = 应拨，逐行相加 = 合计").count()).toBe(1);
  expect((await take(page)).name).toBe("广西壮族自治区2022年 上下级对账单.xlsx");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();

  const auditor = await signInAs(server.url, "shenji-jia");
  const { items } = await auditor.audit.list.query({ limit: 10 });
  const taken = items.filter(({ act }) => act === "table.export");
  expect(taken.map(({ objectKind }) => objectKind)).toEqual([
    "level_account",
    "arrival_table",
    "batch",
  ]);
});
