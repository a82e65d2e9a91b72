import { startBundled } from "@daowei/db/bundled";
import { testIds } from "@daowei/web/test-ids";
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { type ServerProcess, startServer, temporaryData } from "./server-process.ts";

const data = temporaryData();
const office = temporaryData();
let database: Awaited<ReturnType<typeof startBundled>>;
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  database = await startBundled({ dataDir: office.folder });
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, env }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await database.stop();
  data.remove();
  office.remove();
});

async function verify(page: Page): Promise<string> {
  await page.getByTestId(testIds.auditVerify).click();
  return (await page.getByTestId(testIds.auditVerdict).textContent({ timeout: 60_000 })) ?? "";
}

/** What the database's owner could do behind everybody's back. */
async function tamper(): Promise<string> {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ number: string }>(
    "select number from audit_entry where act = 'batch.approve' order by number limit 1",
  );
  const number = String(rows[0]?.number);
  await client.query("alter table audit_entry disable trigger append_only");
  await client.query("update audit_entry set summary = '0 笔，0.00 元' where number = $1", [
    number,
  ]);
  await client.query("alter table audit_entry enable trigger append_only");
  await client.end();
  return number;
}

test("an auditor filters the record, verifies it, takes evidence, and finds the row that was changed", async () => {
  const visitor = await arrive(browser, server.url, "auditor");
  const { page } = visitor;
  await page.goto("/audit");
  await page.getByTestId(testIds.auditRow).first().waitFor();
  await page.getByTestId(testIds.auditPerson).fill("审批甲");
  await page.getByTestId(testIds.auditFilter).click();
  const others = page.getByTestId(testIds.auditRow).filter({ hasNotText: "审批甲" });
  await expect.poll(() => others.count()).toBe(0);
  await page.getByTestId(testIds.auditRow).first().waitFor();
  expect(await others.count()).toBe(0);

  expect(await verify(page)).toBe("全部成立");
  expect(await page.getByTestId(testIds.auditInvariant).count()).toBe(10);
  await screenshot(page, "17-audit-verified");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.auditEvidence).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^取证包-2022-\d{3}\.zip$/u);

  const number = await tamper();
  await page.reload();
  expect(await verify(page)).toMatch(/^不成立/u);
  expect(await page.getByTestId(testIds.auditFault).textContent()).toContain(
    `第 ${number} 号记录的内容被改动`,
  );
  const bad = page.getByTestId(testIds.auditInvariant).filter({ hasText: "✗" });
  expect(await bad.textContent()).toContain(`audit_entry ${number}`);
  await screenshot(page, "18-audit-tampered");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
