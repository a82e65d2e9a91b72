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

const patient = { timeout: 30_000 };
const year = '[data-year="2021"]';

test("a year is closed by an approver, marked and left alone on every page, and opened again by two", async () => {
  const one = await arrive(browser, server.url, "approver");
  await one.page.goto("/years");
  const row = one.page.locator(year);
  await row.getByTestId(testIds.closeYear).click();
  await one.page.getByTestId(testIds.dialog).waitFor();
  expect(await one.page.getByTestId(testIds.dialogConfirm).isDisabled()).toBe(true);
  await one.page.locator("#reason").fill("2021年度清算已经办结，按规定结账");
  await screenshot(one.page, "close-year");
  await one.page.getByTestId(testIds.dialogConfirm).click();
  await one.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  await expect.poll(() => row.innerText(), patient).toContain("已结账");

  const preparer = await arrive(browser, server.url, "preparer");
  const { page } = preparer;
  await page.goto("/batches?year=2021");
  const notice = page.getByTestId(testIds.closedYear);
  await expect.poll(() => notice.innerText(), patient).toMatch(/2021年已结账.*审批甲/);
  expect(await page.getByTestId(testIds.year).innerText()).toContain("2021年 · 已结账");
  expect(await page.getByTestId(testIds.newBatch).count()).toBe(0);
  await screenshot(page, "closed-year");
  await page.goto("/enrolment/import?year=2021");
  await notice.waitFor();
  const wire = await signInAs(server.url, "jingban-jia");
  const made = wire.batches.create.mutate({
    policyId: "gx-2021",
    fiscalYear: 2021,
    placeCode: "450000",
    headcountVersionId: crypto.randomUUID(),
    title: "补报",
    kind: "regular",
    idempotencyKey: crypto.randomUUID(),
  });
  await expect(made).rejects.toMatchObject({
    data: { problem: { kind: "fiscal_year_closed", closedBy: "审批甲" } },
  });
  await page.goto("/batches?year=2022");
  await page.getByTestId(testIds.newBatch).waitFor();
  expect(await notice.count()).toBe(0);

  await row.getByTestId(testIds.reopenYear).click();
  await one.page.locator("#reason").fill("审计要求更正一个县的参保人数");
  await one.page.getByTestId(testIds.dialogConfirm).click();
  await one.page.getByTestId(testIds.dialog).waitFor({ state: "detached" });
  const two = await arrive(browser, server.url, "shenpi-yi");
  await two.page.goto("/proposals");
  await two.page
    .getByTestId(testIds.proposalRow)
    .getByRole("link", { name: /2021年反结账/ })
    .click();
  await expect.poll(() => two.page.locator("main").innerText(), patient).toContain("重新打开");
  await screenshot(two.page, "reopen-year");
  await decide(two.page, "approve");
  await two.page.goto("/years");
  await expect.poll(() => two.page.locator(year).innerText(), patient).toContain("未结账");
  for (const visitor of [one, two, preparer]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});

test("a batch that was reviewed is copied to a colleague, who reads it and decides nothing", async () => {
  const wire = await signInAs(server.url, "fuhe-jia");
  const { items } = await wire.inbox.list.query({ tab: "todo" });
  const id = items[0]?.batch.id;
  if (id === undefined) throw new Error("the demonstration has no batch that waits for review");
  const reviewer = await arrive(browser, server.url, "reviewer");
  await reviewer.page.goto(`/batches/${id}`);
  await decide(reviewer.page, "review", {
    onOpen: async () => {
      await reviewer.page.getByTestId(testIds.copyField).locator("summary").click();
      await reviewer.page.getByLabel(/国库甲/).check();
      await screenshot(reviewer.page, "copy-to");
    },
  });

  const treasury = await arrive(browser, server.url, "treasury");
  const { page } = treasury;
  await page.goto("/inbox");
  const tab = page.getByRole("link", { name: /抄送我/ });
  await expect.poll(() => tab.innerText(), patient).toContain("1 未读");
  await tab.click();
  await page.getByTestId(testIds.copyNote).waitFor();
  expect(await page.getByTestId(testIds.copyNote).innerText()).toContain("复核甲");
  expect(await page.locator(".decision-bar button").count()).toBe(0);
  await screenshot(page, "copied-to-me");
  await expect.poll(() => tab.innerText(), patient).not.toContain("未读");
  for (const visitor of [reviewer, treasury]) {
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  }
});
