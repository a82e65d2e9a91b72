import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive, decide } from "./clerk.ts";
import { placesTaken, prepareNationalBatch } from "./national-batch.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import type { Visitor } from "./visitor.ts";
import { signInAs } from "./wire.ts";

const longestTaskMs = 200;

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

interface Trial {
  readonly what: string;
  readonly act: () => Promise<void>;
  /** What can be done again is tried so often: other work on the machine lengthens tasks, the page's own does so every time. */
  readonly attempts?: number;
}

/** How much longer than on a quiet machine fixed work takes at worst: other work on a shared machine lengthens the page's tasks as well. */
function slowdown(): number {
  let worstMs = 0;
  for (let run = 0; run < 60; run += 1) {
    const began = performance.now();
    for (let step = 0, value = run; step < 3_000_000; step += 1)
      value = Math.imul(value + step, 31);
    worstMs = Math.max(worstMs, performance.now() - began);
  }
  return Math.max(1, worstMs / 10);
}

/** Does something on the page and holds its longest task to the limit; the figures are printed for the record. */
async function measured(visitor: Visitor, { what, act, attempts = 1 }: Trial): Promise<void> {
  const longest: number[] = [];
  let slowest = slowdown();
  for (
    let attempt = 0;
    attempt < attempts && (longest.at(-1) ?? Infinity) >= longestTaskMs;
    attempt += 1
  ) {
    await visitor.takeLongTasks();
    const began = performance.now();
    await act();
    const took = (performance.now() - began).toFixed(0);
    const tasks = (await visitor.takeLongTasks()).map(({ durationMs }) => durationMs);
    longest.push(Math.max(0, ...tasks));
    slowest = Math.max(slowest, slowdown());
    process.stdout.write(
      `  ${what}: ${took} ms; longest task ${longest.at(-1)} ms of ${tasks.length} over 50 ms; machine ${slowest.toFixed(1)} times slow\n`,
    );
  }
  expect(Math.min(...longest), `the longest task while it ${what}`).toBeLessThan(
    longestTaskMs * slowest,
  );
}

const scrollingMs = 5000;

/** Up and down for five seconds, on a processor that is four times slower. */
async function scrollOnSlowMachine(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.locator(".grid-scroll").hover();
  for (
    let turn = 0, began = performance.now();
    performance.now() - began < scrollingMs;
    turn += 1
  ) {
    await page.mouse.wheel(0, turn % 40 < 30 ? 1800 : -1800);
    await page.waitForTimeout(16);
  }
  await devices.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await devices.detach();
}

async function openBatch(page: Page, id: string): Promise<void> {
  await page.goto(`/batches/${id}?year=2021`);
  await page.getByTestId(testIds.checks).waitFor();
}

async function scrollThrough(page: Page): Promise<void> {
  const box = page.locator(".grid-scroll");
  await box.evaluate((node) => node.scrollTo(0, 0));
  await box.hover();
  const height = await box.evaluate((node) => node.scrollHeight);
  for (let top = 0; top < height; top += 2400) {
    await page.mouse.wheel(0, 2400);
    await page.waitForTimeout(16);
  }
  await box.evaluate((node) => node.scrollTo(0, node.scrollHeight));
  await page.waitForTimeout(100);
}

const rowsOfGrid = ".grid tbody tr:not(.grid-pad)";

/** How many rows of the grid stand on paper: counted when the browser really prints. */
async function rowsOnPaper(page: Page): Promise<number> {
  const counted = page.evaluate(
    (rows) =>
      new Promise<number>((done) => {
        const count = () => {
          done(document.querySelectorAll(rows).length);
        };
        addEventListener("beforeprint", count, { once: true });
      }),
    rowsOfGrid,
  );
  await page.pdf();
  return counted;
}

test("a batch of 2,900 transfers is opened, scrolled, submitted and approved without a task over 200 ms", async () => {
  const id = await prepareNationalBatch(server.url);
  const preparer = await arrive(browser, server.url, "bu-jingban-jia");
  await measured(preparer, { what: "opens", act: () => openBatch(preparer.page, id), attempts: 3 });
  await measured(preparer, {
    what: "scrolls",
    act: () => scrollThrough(preparer.page),
    attempts: 3,
  });
  await measured(preparer, {
    what: "scrolls for five seconds on a machine four times slower",
    act: () => scrollOnSlowMachine(preparer.page),
    attempts: 3,
  });
  await screenshot(preparer.page, "large-batch");
  expect(await preparer.page.locator(rowsOfGrid).count()).toBeLessThanOrEqual(60);
  expect(await rowsOnPaper(preparer.page)).toBeGreaterThan(placesTaken);
  await expect.poll(() => preparer.page.locator(rowsOfGrid).count()).toBeLessThanOrEqual(60);
  await measured(preparer, { what: "submits", act: () => decide(preparer.page, "submit") });
  expect(preparer.complaints()).toEqual([]);
  await preparer.leave();

  const reviewer = await signInAs(server.url, "bu-fuhe-jia");
  const batch = await reviewer.batches.get.query({ id });
  expect(batch.transferCount).toBeGreaterThanOrEqual(2 * placesTaken);
  await reviewer.batches.review.mutate({
    id,
    revisionHash: batch.revisionHash,
    idempotencyKey: crypto.randomUUID(),
  });

  const approver = await arrive(browser, server.url, "bu-shenpi-jia");
  await measured(approver, {
    what: "opens for approval",
    act: () => openBatch(approver.page, id),
    attempts: 3,
  });
  await measured(approver, { what: "approves", act: () => decide(approver.page, "approve") });
  expect(approver.complaints()).toEqual([]);
  await approver.leave();
  expect(await reviewer.batches.get.query({ id })).toMatchObject({ stage: "approved" });
});
