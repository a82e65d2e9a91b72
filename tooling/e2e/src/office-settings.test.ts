import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { type ServerProcess, startServer, temporaryData } from "./server-process.ts";
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

const patience = { timeout: 30_000 };

test("an administrator proposes what his office warns of and prints, an approver lets it in, and the sheet carries it", async () => {
  const visitor = await arrive(browser, server.url, "administrator");
  const { page } = visitor;
  await page.goto("/settings");
  await page.getByTestId(testIds.officeKeeping).waitFor();
  await page.getByTestId(testIds.officeChange).click();
  await page.getByTestId(`${testIds.officeNumber}-headChangePercent`).fill("0");
  expect(await page.getByTestId(testIds.officePropose).isDisabled()).toBe(true);
  await page.getByTestId(`${testIds.officeNumber}-headChangePercent`).fill("12");
  await page.getByTestId(`${testIds.officeSigner}-leader`).fill("分管局长");
  await page.locator("#reason").fill("本单位人数变动一向较大，签章按职务打印");
  await page.getByTestId(testIds.officePropose).click();

  const approver = await signInAs(server.url, "shenpi-jia");
  const open = () => approver.proposals.list.query({ stage: "proposed" });
  await expect.poll(async () => (await open()).length, patience).toBe(1);
  const [{ id } = { id: "" }] = await open();
  await page.goto(`/proposals/${id}`);
  await expect.poll(() => page.locator("main").innerText(), patience).toContain("12%");
  await screenshot(page, "office-settings-proposed");
  const { revisionHash } = await approver.proposals.get.query({ id });
  const decided = { id, revisionHash, idempotencyKey: crypto.randomUUID() };
  await approver.proposals.approve.mutate(decided);

  await page.goto("/settings");
  await expect.poll(() => page.getByTestId(testIds.office).innerText(), patience).toContain("12%");
  await page.getByTestId(testIds.officeKeeping).scrollIntoViewIfNeeded();
  await screenshot(page, "office-settings");
  const items = await approver.batches.list.query({ fiscalYear: 2022, placeCode: "450000" });
  await page.goto(`/print/batches/${items[0]?.id}/approval`);
  const sheet = page.getByTestId(testIds.sheet);
  await expect.poll(() => sheet.innerText(), patience).toContain("分管局长");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
