import { testIds } from "@daowei/web/test-ids";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { arrive } from "./clerk.ts";
import { screenshot } from "./screens.ts";
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

/** Sets two filters that leave nothing together, finds both in the address and in the empty state, and takes them off there. */
async function filterToNothing(page: Page, option: readonly [string, string]): Promise<void> {
  const [name, value] = option;
  await page.getByTestId(`${testIds.filter}-${name}`).selectOption(value);
  await page.getByTestId(`${testIds.filter}-text`).fill("没有这样的词");
  const empty = page.getByTestId(testIds.emptyByFilter);
  await empty.waitFor();
  // The router quotes a text that could be read as a number.
  expect(new URL(page.url()).searchParams.get(name)?.replaceAll('"', "")).toBe(value);
  expect(await empty.getByRole("button").count()).toBe(2);

  // A reload, which is what a colleague's link is, shows the same.
  await page.reload();
  await empty.waitFor();
  await screenshot(page, `nothing-matches-${name}`);
  await page.getByTestId(`${testIds.removeFilter}-text`).click();
  await page.waitForURL((url) => !url.searchParams.has("text"));
}

test.each([
  { path: "/batches", card: "preparer", option: ["kind", "regular"] },
  { path: "/deadlines", card: "preparer", option: ["show", "open"] },
  { path: "/enrolment", card: "preparer", option: ["city", "450800"] },
  { path: "/admin/users", card: "administrator", option: ["account", "enabled"] },
] as const)(
  "the filters of $path stand in the address; when they leave nothing each is named and taken off there",
  async ({ path, card, option }) => {
    const visitor = await arrive(browser, server.url, card);
    const { page } = visitor;
    await page.goto(path);
    await page.getByTestId(`${testIds.filter}-text`).waitFor();
    await filterToNothing(page, option);
    await page.getByTestId(testIds.emptyByFilter).waitFor({ state: "detached" });
    await screenshot(page, `filtered-${option[0]}`);
    expect(visitor.complaints()).toEqual([]);
    await visitor.leave();
  },
);

test("the places of a version are narrowed to a city, and the total stays that of all places", async () => {
  const visitor = await arrive(browser, server.url, "preparer");
  const { page } = visitor;
  await page.goto("/enrolment");
  const total = page.locator(".headcount-grid .row-total td").first();
  await total.waitFor();
  const whole = await total.innerText();
  await page.getByTestId(`${testIds.filter}-city`).selectOption("450800");
  await page.getByText("合计为全部地区").waitFor();
  expect(await page.locator(".headcount-grid .row-subtotal").count()).toBe(1);
  expect(await total.innerText()).toBe(whole);
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});
