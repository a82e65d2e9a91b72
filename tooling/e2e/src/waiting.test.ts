import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { headsFile, signInAs } from "./wire.ts";

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

test("what a page waits for longer than eight seconds is said, given up, and asked for again", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  let answer: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  // Nothing is answered: the page gives it up, and with it the request is gone.
  await page.route(/\/api\/trpc\/[^?]*deadlines\.list/, () => slow);
  const began = performance.now();
  await page.goto("/deadlines");
  const line = page.getByTestId(testIds.longWait);
  await line.waitFor(patient);
  expect(performance.now() - began).toBeGreaterThan(7_900);
  expect(await line.innerText()).toContain("数据量较大，仍在加载");
  await screenshot(page, "long-wait");
  await line.getByRole("button").click();
  await expect.poll(() => line.innerText(), patient).toContain("已停止加载");
  await page.unroute(/\/api\/trpc\/[^?]*deadlines\.list/);
  answer();
  await line.getByRole("button").click();
  await page.locator("table").first().waitFor(patient);
  await line.waitFor({ state: "detached" });
  await visitor.leave();
});

/** Without a network the button waits and says why; with one it is free again. */
async function isHeldOffline(page: Page, testId: string): Promise<void> {
  const confirm = page.getByTestId(testId);
  await expect.poll(() => confirm.isEnabled(), patient).toBe(true);
  await page.context().setOffline(true);
  await expect.poll(() => confirm.isDisabled(), patient).toBe(true);
  expect(await page.locator(".step-foot .wanting").innerText()).toContain("网络中断");
  await screenshot(page, `offline-${testId}`);
  await page.context().setOffline(false);
  await expect.poll(() => confirm.isEnabled(), patient).toBe(true);
}

test("without a network an import is not confirmed and a batch is not made, and both go on afterwards", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/enrolment/import");
  await page.getByTestId(testIds.importNext).click();
  const text = headsFile([{ placeCode: "451423", insuredClass: "resident", heads: 1000 }]);
  await page
    .getByTestId(testIds.importFile)
    .setInputFiles({ name: "龙州.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.getByTestId(testIds.importSummary).waitFor();
  await page.getByTestId(testIds.importNext).click();
  await page.getByTestId(testIds.importCutOff).fill("2022-06-30");
  const warned = page.getByTestId(testIds.importAcknowledge);
  if ((await warned.count()) > 0) await warned.check();
  await isHeldOffline(page, testIds.importConfirm);
  await page.getByTestId(testIds.importConfirm).click();
  await page.waitForURL(/\/enrolment\?.*version=/);

  await page.goto("/batches/new");
  await page.getByTestId(`${testIds.wizardPolicy}-gx-2022`).check();
  await page.getByTestId(testIds.wizardTitle).fill("断网时的批次");
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardVersion).first().check();
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardTotal).waitFor();
  await page.getByTestId(testIds.wizardNext).click();
  await page.getByTestId(testIds.wizardComment).fill("人数按本次导入的核定数更新");
  await isHeldOffline(page, testIds.wizardSubmit);
  await page.getByTestId(testIds.wizardSubmit).click();
  await page.waitForURL(/\/batches\/[0-9a-f-]{36}/);
  await expect.poll(() => page.locator("h1").innerText(), patient).toContain("断网时的批次");
  await visitor.leave();
});

test("a page whose renewal fails stays, with the dialog over it and what is written there, and says of when it is", async () => {
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto("/inbox");
  await page.getByTestId(`${testIds.act}-send_back`).first().click();
  await page.locator("#reason").fill("人数与确认表不符，请核实后重报");
  let broken = 0;
  const batches = /\/api\/trpc\/[^?]*(?:batches|inbox)\./;
  await page.route(batches, async (route) => {
    broken += 1;
    await route.fulfill({ status: 502, body: "bad gateway" });
  });
  const wire = await signInAs(server.url, "jingban-jia");
  const { items } = await wire.inbox.list.query({ tab: "mine" });
  const waiting = items.find(({ batch }) => batch.stage === "submitted");
  if (waiting === undefined)
    throw new Error("the demonstration has no batch that waits for review");
  await wire.batches.urge.mutate({ id: waiting.batch.id, idempotencyKey: crypto.randomUUID() });
  await page.getByTestId(testIds.outOfDate).waitFor(patient);
  expect(broken).toBeGreaterThan(0);
  expect(await page.locator("#reason").inputValue()).toContain("人数与确认表不符");
  await screenshot(page, "out-of-date");
  await page.unroute(batches);
  await page.keyboard.press("Escape");
  await page.getByTestId(testIds.outOfDate).getByRole("button").click();
  await page.getByTestId(testIds.outOfDate).waitFor({ state: "detached" });
  expect(await page.locator(".problem").count()).toBe(0);
  visitor.forgive(/502|Unexpected token/);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
