import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { barriers } from "./axe.ts";
import { launchBrowser } from "./browser.ts";
import { arrive, decide } from "./clerk.ts";
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

const reason = "本年度起审批须两人同意，按内控办法执行";
const where = { fiscalYear: 2022, placeCode: "450000" };

/** Two people approve, who prove who they are again where a payer gives much: half in the form and half as text. */
async function writeRules(page: Page): Promise<void> {
  const approving = page.getByTestId(testIds.rulesStage).last();
  await page.getByTestId(testIds.rulesName).fill("两人审批");
  await approving
    .getByTestId(`${testIds.rulesAddCondition}-stepUpWhen`)
    .selectOption("payer_period_at_least");
  const measure = (field: string) => approving.getByTestId(`${testIds.rulesMeasure}-${field}`);
  await measure("yuan").fill("很多");
  await page.getByTestId(testIds.rulesPreview).click();
  await page.getByRole("alert").waitFor();
  await measure("yuan").fill("50,000,000");
  await measure("days").fill("30");
  await page.getByTestId(`${testIds.rulesWay}-text`).click();
  const text = page.getByTestId(testIds.rulesText);
  const written = await text.inputValue();
  expect(written).toContain('"amountFen": "5000000000"');
  await text.fill("{");
  await page.getByTestId(`${testIds.rulesWay}-form`).click();
  await page.getByRole("alert").waitFor();
  await text.fill(written);
  await page.getByTestId(`${testIds.rulesWay}-form`).click();
  await approving.getByTestId(testIds.rulesStagePeople).fill("2");
  expect(await measure("days").inputValue()).toBe("30");
}

test("approval rules are changed by two, who see what it does first; what is on its way keeps the old ones", async () => {
  const wire = await signInAs(server.url, "shenpi-jia");
  const one = await arrive(browser, server.url, "approver");
  await one.page.goto("/approval-rules");
  await writeRules(one.page);
  await one.page.getByTestId(testIds.rulesPreview).click();
  await one.page.getByTestId(testIds.approvalEffect).waitFor();
  const effect = await one.page.getByTestId(testIds.approvalEffect).innerText();
  expect(effect).toContain("同一付款方近 30 天累计达到 50,000,000.00 元");
  expect(await barriers(one.page)).toEqual([]);
  await screenshot(one.page, "approval-rules");
  await one.page.getByTestId(testIds.rulesReason).fill(reason);
  await one.page.getByTestId(testIds.rulesPropose).click();
  await one.page.getByTestId(testIds.approvalEffect).waitFor({ state: "detached" });

  const two = await arrive(browser, server.url, "shenpi-yi");
  await two.page.goto("/proposals");
  await two.page.getByTestId(testIds.proposalRow).getByRole("link").first().click();
  await decide(two.page, "approve");
  await two.page.goto("/approval-rules");
  await expect.poll(() => two.page.locator(".sentence").first().innerText()).toContain("两人审批");

  const batches = await wire.batches.list.query(where);
  const onItsWay = batches.find(({ stage }) => stage === "submitted");
  await two.page.goto(`/batches/${String(onItsWay?.id)}`);
  await two.page.getByTestId(testIds.approvalLine).waitFor();
  const line = await two.page.getByTestId(testIds.approvalLine).innerText();
  expect(line).not.toContain("两人审批");
  for (const visitor of [one, two]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});

test("a post is lent to a colleague from a day to a day, and the colleague sees it", async () => {
  const { today } = await (await signInAs(server.url, "fuhe-jia")).session.me.query();
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto("/delegations");
  await page.getByTestId(testIds.delegate).selectOption({ label: "复核乙" });
  await page.getByTestId(testIds.delegateFrom).fill(today);
  await page.getByTestId(testIds.delegateTo).fill(today);
  await page.getByTestId(testIds.delegateReason).fill("出差一天");
  await page.getByTestId(testIds.delegateGive).click();
  await expect.poll(() => page.locator("body").innerText()).toContain("出差一天");
  await screenshot(page, "delegations");
  const colleague = await arrive(browser, server.url, "fuhe-yi");
  await colleague.page.goto("/delegations");
  await expect.poll(() => colleague.page.locator("body").innerText()).toContain("复核甲");
  for (const one of [visitor, colleague]) {
    expect(one.complaints()).toEqual([]);
    await one.leave();
  }
});
