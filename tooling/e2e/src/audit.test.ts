import { readFileSync } from "node:fs";
import { startBundled } from "@daowei/db/bundled";
import { testIds } from "@daowei/web/test-ids";
import { Client } from "pg";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { type ServerProcess, startServer, temporaryData } from "./server-process.ts";
import { said } from "./sitting-place.ts";

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

test("an auditor marks a batch and an entry, draws the same sample again by its seed, and finds the sign-off on the batch", async () => {
  const visitor = await arrive(browser, server.url, "auditor");
  const { page } = visitor;
  const note = async (text: string) => {
    await page.getByTestId(testIds.mark).first().click();
    await page.getByTestId(testIds.dialogComment).fill(text);
    await page.getByTestId(testIds.dialogConfirm).click();
    await page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  };
  await page.goto("/audit");
  await page.getByTestId(testIds.auditRow).first().waitFor();
  await note("同一天内送审与复核，请补充说明");
  await expect.poll(() => page.getByTestId(testIds.markLine).count()).toBe(1);

  await page.getByTestId(testIds.auditSample).click();
  const draw = async (seed: string) => {
    await page.getByTestId(testIds.auditSeed).fill(seed);
    await page.getByTestId(testIds.auditDraw).click();
    await expect.poll(() => page.getByTestId(testIds.auditDrawn).innerText()).toContain(seed);
    const rows = page.locator(".sample").getByTestId(testIds.auditRow);
    return rows.evaluateAll((found) => found.map((row) => row.firstElementChild?.textContent));
  };
  const drawn = await draw("底稿-2022-07");
  expect(drawn).toHaveLength(20);
  expect(await draw("底稿-2022-08")).not.toEqual(drawn);
  expect(await draw("底稿-2022-07")).toEqual(drawn);
  await screenshot(page, "audit-sample");

  await page.locator('a[href^="/batches/"]').first().click();
  await page.getByTestId(testIds.signOff).waitFor();
  expect(await page.getByTestId(testIds.signOff).innerText()).toMatch(/\d+\D* [0-9a-f]{64}/);
  await note("请核对文号与签发日期是否一致");
  await page.getByTestId(testIds.markLine).waitFor();
  const batch = new URL(page.url()).pathname;
  const approver = await arrive(browser, server.url, "approver");
  await approver.page.goto(batch);
  await approver.page.getByTestId(testIds.markLine).waitFor();
  expect(await approver.page.getByTestId(testIds.mark).count()).toBe(0);
  const preparer = await arrive(browser, server.url, "preparer");
  await preparer.page.goto(batch);
  await preparer.page.getByTestId(testIds.signOff).waitFor();
  expect(await preparer.page.getByTestId(testIds.markLine).count()).toBe(0);
  for (const one of [visitor, approver, preparer]) {
    expect(one.complaints()).toEqual([]);
    await one.leave();
  }
});

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

  expect(await verify(page)).toBe(said("全部成立", "All hold"));
  expect(await page.getByTestId(testIds.auditInvariant).count()).toBe(10);
  await screenshot(page, "17-audit-verified");

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.auditEvidence).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^取证包-2022-\d{3}\.zip$/u);

  const number = await tamper();
  await page.reload();
  expect(await verify(page)).toContain(said("不成立", "Broken"));
  expect(await page.getByTestId(testIds.auditFault).textContent()).toContain(
    said(`第 ${number} 号记录的内容被改动`, `The content of entry ${number} was changed`),
  );
  const bad = page.getByTestId(testIds.auditInvariant).filter({ hasText: "✗" });
  expect(await bad.textContent()).toContain(`audit_entry ${number}`);
  const [findings] = await Promise.all([
    page.waitForEvent("download"),
    page.getByTestId(testIds.auditExport).click(),
  ]);
  expect(JSON.parse(readFileSync(await findings.path(), "utf8"))).toMatchObject({
    version: "audit-verification.v1",
    sound: false,
    chain: { fault: { kind: "content", number } },
  });
  await screenshot(page, "18-audit-tampered");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
