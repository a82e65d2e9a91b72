import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { pages } from "./routes.ts";
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

const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Amounts whose end cannot be read because their box is too narrow. */
function cutAmounts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("td, th, p, span, dd, b, strong, button, a")]
      .filter(
        (node) =>
          /^[\d,]+\.\d{2}$/.test(node.textContent.trim()) &&
          node.scrollWidth > node.clientWidth + 1,
      )
      .filter((node) => getComputedStyle(node).overflow !== "visible")
      .map((node) => node.textContent.trim()),
  );
}

function sidewaysBy(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

describe.each([
  ["preparer", sizes[0]],
  ["preparer", sizes[1]],
  ["reviewer", sizes[0]],
  ["fund_accountant", sizes[0]],
  ["auditor", sizes[0]],
] as const)("for the %s at %o", (card, size) => {
  test("every page comes up without a complaint, without scrolling sideways, and with every amount whole", async () => {
    const visitor = await arrive(browser, server.url, card);
    const { page } = visitor;
    if (size !== undefined) await page.setViewportSize(size);
    const faults: string[] = [];
    const all = card === "auditor" ? { ...pages, audit: "/audit" } : pages;
    for (const [name, path] of Object.entries(all)) {
      await page.goto(path, { waitUntil: "networkidle" });
      await page.locator("h1").first().waitFor();
      // What is folded away is not waited for.
      await page.locator(".bone:visible").first().waitFor({ state: "detached" });
      await screenshot(page, `page-${name}-${card}-${page.viewportSize()?.width}`);
      for (const amount of await cutAmounts(page)) faults.push(`${path}: ${amount} is cut off`);
      const sideways = await sidewaysBy(page);
      if (sideways > 0) faults.push(`${path}: ${sideways} pixels too wide`);
    }
    expect([...faults, ...visitor.complaints()]).toEqual([]);
    await visitor.leave();
  });
});

test("a page that does not exist says so, with a way back", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  await visitor.page.goto("/no-such-page");
  await expect.poll(() => visitor.page.locator("body").innerText()).toMatch(/没有|不存在|找不到/);
  expect(await visitor.page.getByRole("link").count()).toBeGreaterThan(0);
  await visitor.leave();
});

test("a batch of another place is answered in the words of one that does not exist", async () => {
  const wire = await signInAs(server.url, "jingban-jia");
  const [ofTheRegion] = await wire.batches.list.query({ fiscalYear: 2022, placeCode: "450000" });
  const visitor = await arrive(browser, server.url, "jingban-yi");
  const answers: string[] = [];
  for (const id of [ofTheRegion?.id, "00000000-0000-7000-8000-000000000000"]) {
    await visitor.page.goto(`/batches/${id}`);
    const answer = visitor.page.locator(".notice-wrong, [role=alert]").first();
    answers.push((await answer.innerText()).replaceAll(/[0-9a-f-]{36}/g, ""));
  }
  await screenshot(visitor.page, "not-found");
  expect(answers[0]).toBe(answers[1]);
  await visitor.leave();
});
