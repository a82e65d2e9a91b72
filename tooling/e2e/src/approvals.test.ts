import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
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

test("approval rules are changed by two, who see what it does first; what is on its way keeps the old ones", async () => {
  const wire = await signInAs(server.url, "shenpi-jia");
  const { policy } = await wire.approvals.policy.query({ placeCode: "450000" });
  const stages = policy.stages.map((stage) =>
    stage.role === "approver" ? { ...stage, people: 2 } : stage,
  );
  const one = await arrive(browser, server.url, "approver");
  await one.page.goto("/approval-rules");
  const text = one.page.getByTestId(testIds.rulesText);
  await text.fill("{");
  await one.page.getByTestId(testIds.rulesPreview).click();
  await one.page.getByRole("alert").waitFor();
  await text.fill(JSON.stringify({ ...policy, name: "两人审批", stages }));
  await one.page.getByTestId(testIds.rulesPreview).click();
  await one.page.getByTestId(testIds.approvalEffect).waitFor();
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
