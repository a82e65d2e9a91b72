import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive, decide } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, importHeads, signInAs } from "./wire.ts";

/** A page that waits for the server takes its time on a busy machine. */
const patience = { timeout: 20_000 };
const data = temporaryData();
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ dataDir: data.folder }), launchBrowser()]);
  const wire = await signInAs(server.url, "jingban-jia");
  const text = headsFile([{ placeCode: "450102", insuredClass: "resident", heads: 100 }]);
  await importHeads(wire, { fiscalYear: 2022, placeCode: "450000", text });
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

test("科目 and 拟用指标文号 are typed once, checked for their form, and stand on the page, the sheets and in the dialog of issuing", async () => {
  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/batches/new?step=1");
  await page.getByTestId(testIds.wizardTitle).fill("2022年度科目试验批次");
  await page.getByTestId(testIds.wizardFunctionCode).fill("208110");
  await page.getByTestId(testIds.wizardEconomicCode).fill("51301");
  await page.getByTestId(testIds.wizardProposedNumber).fill("桂财社[2022]9号");
  await expect
    .poll(() => page.locator(".wanting").first().innerText(), patience)
    .toContain("功能分类科目应为七位数字");
  await page.getByTestId(testIds.wizardFunctionCode).fill("2081107");
  await screenshot(page, "budget-subjects");
  await page.goto("/batches/new?step=4");
  await page.getByTestId(testIds.wizardComment).fill("人数按本次导入的核定数更新");
  await page.getByTestId(testIds.wizardSubmit).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
  const [id = ""] = /[0-9a-f-]{36}/.exec(page.url()) ?? [];
  const said = page.getByTestId(testIds.budgetSubjects);
  await expect
    .poll(() => said.innerText(), patience)
    .toMatch(/2081107[^]*51301[^]*桂财社〔2022〕9号/);
  await page.goto(`/print/batches/${id}/approval`);
  await expect
    .poll(() => page.getByTestId(testIds.sheet).innerText(), patience)
    .toMatch(/拟用指标文号 桂财社〔2022〕9号[^]*2081107[^]*51301/);
  await page.goto(`/print/batches/${id}/table`);
  await expect
    .poll(() => page.getByTestId(testIds.sheet).innerText(), patience)
    .toContain("功能分类科目 2081107");

  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto(`/batches/${id}`);
  await decide(reviewer.page, "review");
  const approver = await arrive(browser, server.url, "approver");
  await approver.page.goto(`/batches/${id}`);
  await decide(approver.page, "approve");
  await approver.page.getByTestId(`${testIds.act}-issue`).click();
  const proposed = approver.page.getByTestId(testIds.dialogDocumentNumber);
  expect(await proposed.inputValue()).toBe("桂财社〔2022〕9号");
  await approver.page.getByTestId(testIds.dialogConfirm).click();
  await approver.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  for (const visitor of [preparer, reviewer, approver]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});
