import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
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

test("a palette that was opened before the page is there offers its acts as soon as they come", async () => {
  const wire = await signInAs(server.url, "fuhe-jia");
  const { items } = await wire.inbox.list.query({ tab: "todo" });
  const [item] = items;
  if (item === undefined) throw new Error("the demonstration has no batch that waits for review");
  const visitor = await arrive(browser, server.url, "reviewer");
  const { page } = visitor;
  let answer: () => void = () => undefined;
  const slow = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(/\/api\/trpc\/[^?]*batches\.get/, async (route) => {
    await slow;
    await route.continue();
  });
  await page.goto(`/batches/${item.batch.id}`);
  await page.getByTestId(testIds.paletteOpen).click();
  await page.getByTestId(testIds.palette).fill("复核通过");
  const options = page.getByTestId(testIds.paletteOption);
  await expect.poll(() => options.count(), patient).toBe(0);
  answer();
  await expect
    .poll(() => options.allInnerTexts(), patient)
    .toContainEqual(expect.stringContaining(item.batch.number));
  await page.keyboard.press("Enter");
  await page.getByTestId(testIds.dialog).waitFor();
  await visitor.leave();
});

test("a single transfer is found by its number, and the brackets lead along the list it came from", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const where = { fiscalYear: 2022, placeCode: "450000" };
  const { items } = await wire.transfers.list.query({ ...where, limit: 200 });
  const [first, second] = items;
  if (first === undefined || second === undefined)
    throw new Error("the demonstration has no transfers");
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/transfers");
  await page.getByText(first.number).first().waitFor();
  await page.keyboard.press("Control+k");
  await page.getByTestId(testIds.palette).fill(first.number);
  const option = page.getByTestId(testIds.paletteOption).filter({ hasText: first.placeName });
  await option.first().click();
  await page.waitForURL(`**/transfers/${first.id}*`);
  await page.getByRole("heading", { level: 1, name: new RegExp(first.number) }).waitFor();
  await page.keyboard.press("]");
  await page.waitForURL(`**/transfers/${second.id}*`);
  await page.getByRole("heading", { level: 1, name: new RegExp(second.number) }).waitFor();
  await page.keyboard.press("[");
  await page.waitForURL(`**/transfers/${first.id}*`);
  await page.keyboard.press("Control+k");
  await page.getByTestId(testIds.palette).fill(first.placeName);
  await expect
    .poll(() => page.getByTestId(testIds.paletteOption).allInnerTexts(), patient)
    .toContainEqual(expect.stringMatching(new RegExp(`\\d{4}-\\d{3}-\\d{4} ${first.placeName}`)));
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
