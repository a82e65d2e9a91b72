import { testIds } from "@daowei/web/test-ids";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { screenshot } from "./screens.ts";
import { startServer, temporaryData } from "./server-process.ts";
import type { ServerProcess } from "./server-process.ts";
import { visit } from "./visitor.ts";

const data = temporaryData();
const announced = "9月30日 18:00 起停机维护，3 < 4。\n请提前保存。";
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServer({ dataDir: data.folder, env: { DAOWEI_SIGN_IN_NOTICE: announced } }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  data.remove();
});

test("one click signs a person in, and the frame says who he is and that the data are examples", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.goto("/");
  await page.waitForURL(/\/login/);
  // Asking who one is before signing in is answered with 401, and Chromium writes that on the console.
  visitor.forgive(/status of 401/);
  await page.getByTestId(`${testIds.demo}-preparer`).first().waitFor();
  expect(await page.getByTestId(testIds.signInNotice).locator("p").innerText()).toBe(announced);
  await screenshot(page, "sign-in");
  await page.getByTestId(`${testIds.demo}-preparer`).first().click();
  await page.getByTestId(testIds.account).waitFor();
  await expect.poll(() => page.locator("header").first().innerText()).toContain("经办甲");
  await expect.poll(() => page.locator("body").innerText()).toContain("示例数据");
  await screenshot(page, "signed-in");
  expect(visitor.complaints()).toEqual([]);
  await visitor.leave();
});

test("a wrong password is refused in words, and nothing is told about whether the account exists", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  const refusals: string[] = [];
  for (const username of ["jingban-jia", "nobody-here"]) {
    await page.goto("/login");
    await page.getByTestId(testIds.username).fill(username);
    await page.getByTestId(testIds.password).fill("not-the-password");
    await page.getByTestId(testIds.signIn).click();
    refusals.push(await page.getByRole("alert").innerText());
  }
  expect(refusals[0]).not.toBe("");
  expect(refusals[1]).toBe(refusals[0]);
  await visitor.leave();
});

test("a browser that is too old is told so, instead of being shown half a page", async () => {
  const visitor = await visit(browser, server.url);
  const { page } = visitor;
  await page.addInitScript(() => {
    CSS.supports = () => false;
  });
  await page.goto("/login");
  await page.getByText("Chromium 110").first().waitFor();
  await screenshot(page, "old-browser");
  expect(await page.getByTestId(testIds.signIn).count()).toBe(0);
  await visitor.leave();
});
