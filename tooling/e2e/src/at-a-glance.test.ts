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
const guangxi = { fiscalYear: 2022, placeCode: "450000" };
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

test("the overview says what came since yesterday, what should be there by today, and what waits for the person", async () => {
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  await page.goto("/");
  const waiting = page.getByTestId(testIds.waitingLine);
  await waiting.waitFor();
  expect(await waiting.innerText()).toMatch(/待我处理 \d/);
  const tiles = await page.locator(".tiles").innerText();
  expect(tiles).toMatch(/较昨日 \+?[\d,]+\.\d\d/);
  expect(tiles).toMatch(/今日应达 \d+\.\d\d%/);
  await screenshot(page, "overview-waiting");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("what was just submitted is taken back from the message that says so", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const [batch] = await wire.batches.list.query(guangxi);
  if (batch === undefined) throw new Error("the demonstration has no batch");
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto(`/batches/${batch.id}`);
  await decide(page, "recall");
  await decide(page, "submit");
  const back = page.getByTestId(testIds.toastAction);
  await back.waitFor();
  await screenshot(page, "recall-from-message");
  await back.click();
  await page.getByTestId(`${testIds.act}-submit`).waitFor();
  expect((await wire.batches.get.query({ id: batch.id })).stage).toBe("prepared");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
