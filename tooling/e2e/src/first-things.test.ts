import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";

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

test("the treasury is led to what is to be sent; every stage is one link away with its number, and an address without one shows all", async () => {
  const visitor = await arrive(browser, server.url, "treasury");
  const { page } = visitor;
  // Only the rows in sight exist; the table says how many there are.
  const rows = async () =>
    Number(await page.locator(".transfers-scroll table").getAttribute("aria-rowcount")) - 1;
  const tab = (stage: string) => page.getByTestId(`${testIds.stageTab}-${stage}`);
  const numberOn = async (stage: string) =>
    Number(/\d+$/.exec((await tab(stage).innerText()).trim())?.[0]);
  await page.getByTestId("menu-transfers").click();
  await page.waitForURL(/\/transfers\?.*stage=issued/);
  expect(await tab("issued").getAttribute("aria-current")).toBe("page");
  await expect.poll(() => numberOn("issued")).toBeGreaterThan(0);
  await expect.poll(rows).toBe(await numberOn("issued"));

  await tab("all").click();
  await page.waitForURL((url) => !url.searchParams.has("stage"));
  await expect.poll(rows).toBe(await numberOn("all"));
  const parts = await Promise.all(["issued", "sent", "arrived"].map(numberOn));
  expect(parts.reduce((sum, count) => sum + count, 0)).toBe(await numberOn("all"));
  expect(await tab("issued").getAttribute("aria-current")).toBeNull();
  await visitor.leave();
});

test.each([
  [1366, "en"],
  [1280, "en"],
  [1280, "zh-CN"],
] as const)(
  "at %i in %s a batch's title and its buttons stand in one line",
  async (width, language) => {
    const visitor = await arrive(browser, server.url, {
      card: "preparer",
      look: { size: { width, height: 768 }, language },
    });
    const { page } = visitor;
    await page.goto("/batches");
    await page.getByTestId(testIds.batchRow).first().locator("a").first().click();
    const box = async (part: string) => {
      const found = await page.locator(`.batch-head ${part}`).boundingBox();
      if (found === null) throw new Error(`no ${part}`);
      return found;
    };
    const [title, acts] = [await box("h1"), await box(".push-acts")];
    expect(title.height).toBeLessThan(40);
    expect(Math.abs(title.y + title.height / 2 - (acts.y + acts.height / 2))).toBeLessThan(4);
    expect(acts.x + acts.width).toBeLessThanOrEqual(width);
    await visitor.leave();
  },
);
